import { getTimeline } from '../../../lib/api/endpoints'
import { handle } from '../../../lib/api/handle'
import { answers, freshness } from '../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = handle(
  getTimeline,
  (input) => answers().json.getTimeline(input),
  freshness,
)
