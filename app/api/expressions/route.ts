import { listExpressions } from '../../../lib/api/endpoints'
import { handle } from '../../../lib/api/handle'
import { answers, freshness } from '../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = handle(
  listExpressions,
  (input) => answers().listExpressions(input),
  freshness,
)
