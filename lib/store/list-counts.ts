import type { Catalog } from './catalog'
import type { Interval } from './columns/count-days'
import type { Json } from './columns/port'
import type { Filters } from './filters'

/** Mentions by day, week or month; the interval follows the span where none is given. */
export async function listDaysJson(catalog: Catalog, filters: Filters, interval?: Interval): Promise<Json> {
  return catalog.json('days', await catalog.question(filters), interval)
}

/** How many mentions each value of each filter would leave. */
export async function listFacetsJson(catalog: Catalog, filters: Filters, limit: number): Promise<Json> {
  return catalog.json('facets', await catalog.question(filters), limit)
}
