import type { Catalog } from './catalog'
import type { Json } from './columns/port'
import type { Filters } from './filters'

/** Clusters and lone places whose mark lies in `bbox`, of all the places that the other filters leave. */
export async function listClustersJson(catalog: Catalog, { bbox, ...filters }: Filters, zoom: number): Promise<Json> {
  const [question, key] = await clusterQuestion(catalog, filters)
  return catalog.json('clusters', question, key, zoom, bbox)
}

/** The places that a cluster sums. Throws `not_found`: a cluster lasts as long as the data and the filters. */
export async function getClusterJson(catalog: Catalog, { bbox: _, ...filters }: Filters, id: number): Promise<Json> {
  const [question, key] = await clusterQuestion(catalog, filters)
  return catalog.json('cluster', question, key, id)
}

async function clusterQuestion(catalog: Catalog, filters: Filters) {
  const question = await catalog.question(filters)
  const key = JSON.stringify([(await catalog.version()).version, filters])
  return [question, key] as const
}
