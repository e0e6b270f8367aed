import { exportCsv } from '../../../../lib/api/endpoints'
import { toCsv } from '../../../../lib/api/export/to-csv'
import { serve } from '../../../../lib/api/handle'
import { streamRoute } from '../../../../lib/api/stream-route'
import { answers } from '../../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = serve(
  streamRoute(exportCsv, (filters) => ({
    type: 'text/csv',
    file: 'mentions.csv',
    parts: toCsv(answers().eachMention(filters)),
  })),
)
