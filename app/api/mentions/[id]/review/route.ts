import { getReview, putReview, undoReview } from '../../../../../lib/api/endpoints'
import { route, serve } from '../../../../../lib/api/handle'
import { answers } from '../../../../../lib/server/answers'

const tagOf = ({ tag }: { readonly tag: string }) => tag

export const { GET, POST, PUT, PATCH, DELETE } = serve(
  route(getReview, (input) => answers().getReview(input), { tagOf }),
  route(putReview, (input, asked) => answers().putReview(input, asked), { tagOf }),
  route(undoReview, (input, asked) => answers().undoReview(input, asked), { tagOf }),
)
