import { listArticles } from '../../../lib/api/endpoints'
import { route, serve } from '../../../lib/api/handle'
import { addArticlesRoute } from '../../../lib/api/write-routes'
import { answers, freshness } from '../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = serve(
  route(listArticles, (input) => answers().listArticles(input), { freshness }),
  addArticlesRoute((uploads) => answers().addArticles({ uploads })),
)
