import type { Catalog } from './catalog'
import type { Page } from './columns/cursor'
import type { Filters } from './filters'
import { groupBy } from './group-by'
import { readKeyedPassages } from './read-passages'

/**
 * Names read as places that have none on the ground, as written, most frequent first, each with its first passages.
 * What has no place is outside no box, but in no country.
 */
export async function listUnresolved(catalog: Catalog, filters: Filters, page: Page = {}) {
  const { names, total, next } = await catalog.ask('names', await catalog.question(filters), page)
  const keys = names.flatMap(({ passages }, name) => passages.map((passage) => ({ ...passage, name })))
  const found = await readKeyedPassages(
    catalog.sql,
    keys,
    ({ place_id, surface }, { name }) => place_id === null && surface === names[name]?.surface,
  )
  const passagesOf = groupBy(found, ({ key }) => key.name)
  return {
    names: names.map((name, i) => ({
      ...name,
      passages: (passagesOf.get(i) ?? []).map(({ passage }) => passage),
    })),
    total,
    next,
  }
}
