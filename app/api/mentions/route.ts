import { listMentions } from '../../../lib/api/endpoints'
import { handle } from '../../../lib/api/handle'
import { answers, freshness } from '../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = handle(
  listMentions,
  (input) => answers().listMentions(input),
  freshness,
)
