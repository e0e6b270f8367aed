import { exportGold } from '../../../../lib/api/endpoints'
import { serve } from '../../../../lib/api/handle'
import { streamRoute } from '../../../../lib/api/stream-route'
import { answers } from '../../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = serve(
  streamRoute(exportGold, ({ complete }) => ({
    type: 'application/jsonl',
    file: 'reviews.jsonl',
    parts: answers().exportGold(complete),
  })),
)
