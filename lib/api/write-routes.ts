import { type AddedArticles, addedArticlesSchema } from './article-input'
import type { Route } from './handle'
import { readUploads, type Upload } from './read-uploads'

/** Adds articles in whatever form they come. */
export function addArticlesRoute(add: (uploads: readonly Upload[]) => Promise<AddedArticles>): Route {
  return {
    method: 'POST',
    respond: async (request) => {
      const added = addedArticlesSchema.parse(await add(await readUploads(request)))
      return Response.json(added, { headers: { 'cache-control': 'no-store' } })
    },
  }
}
