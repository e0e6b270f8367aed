import type { Catalog } from './catalog'
import type { Page } from './columns/cursor'
import type { Json } from './columns/port'
import type { Filters } from './filters'

/** Every place that the filters leave, as GeoJSON points, most reported first; and where all mentions went. */
export async function listPlaces(catalog: Catalog, filters: Filters, page: Page = {}) {
  return catalog.ask('places', await catalog.question(filters), page)
}

/** The same, in the JSON that it is sent in. */
export async function listPlacesJson(catalog: Catalog, filters: Filters, page: Page = {}): Promise<Json> {
  return catalog.json('places', await catalog.question(filters), page)
}
