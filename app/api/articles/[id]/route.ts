import { deleteArticle, getArticle } from '../../../../lib/api/endpoints'
import { route, serve } from '../../../../lib/api/handle'
import { answers, freshness } from '../../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = serve(
  route(getArticle, (input) => answers().getArticle(input), { freshness }),
  route(deleteArticle, (input) => answers().deleteArticle(input)),
)
