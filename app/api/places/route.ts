import { listPlaces } from '../../../lib/api/endpoints'
import { handle } from '../../../lib/api/handle'
import { answers, freshness } from '../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = handle(
  listPlaces,
  (input) => answers().json.listPlaces(input),
  freshness,
)
