import { listUnresolved } from '../../../lib/api/endpoints'
import { handle } from '../../../lib/api/handle'
import { answers, freshness } from '../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = handle(
  listUnresolved,
  (input) => answers().listUnresolved(input),
  freshness,
)
