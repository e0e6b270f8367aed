import { listClusters } from '../../../lib/api/endpoints'
import { handle } from '../../../lib/api/handle'
import { answers, freshness } from '../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = handle(
  listClusters,
  (input) => answers().json.listClusters(input),
  freshness,
)
