import { inject } from 'vitest'
import { endpointUrl } from '../../lib/api/endpoint-url'
import { getArticle } from '../../lib/api/endpoints'
import type { ArticleDetail } from '../../lib/api/views'

/** An article as the server under test answers it. */
export async function readArticle(id: string): Promise<ArticleDetail> {
  const response = await fetch(new URL(endpointUrl(getArticle, { id }), inject('address')))
  return getArticle.output.parse(await response.json())
}
