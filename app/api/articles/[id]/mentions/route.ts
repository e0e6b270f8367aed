import { addMention } from '../../../../../lib/api/endpoints'
import { route, serve } from '../../../../../lib/api/handle'
import { answers } from '../../../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = serve(
  route(addMention, (input) => answers().addMention(input), { tagOf: ({ tag }) => tag }),
)
