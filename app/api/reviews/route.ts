import { listReviews } from '../../../lib/api/endpoints'
import { handle } from '../../../lib/api/handle'
import { answers, freshness } from '../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = handle(listReviews, (input) => answers().listReviews(input), freshness)
