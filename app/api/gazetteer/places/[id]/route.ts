import { getGazetteerPlace } from '../../../../../lib/api/endpoints'
import { handle } from '../../../../../lib/api/handle'
import { answers } from '../../../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = handle(getGazetteerPlace, (input) =>
  answers().getGazetteerPlace(input),
)
