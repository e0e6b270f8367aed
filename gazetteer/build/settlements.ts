import { alternateKind } from '../../lib/gazetteer/import/alternate-kind'
import { settlementRadius } from '../../lib/gazetteer/import/typical-radius'
import { addDraft, addName, type Draft, type Drafts, setLabel } from './draft'
import type { Sources } from './sources'
import type { TaggedNames } from './tagged-names'

/** GeoNames' places of 500 people and more. Its columns: geonames.org, "The main 'geoname' table". */
export function addSettlements(drafts: Drafts, sources: Sources, tagged: TaggedNames): void {
  const table = sources.npm('settlements', 'dist/cities500.txt').toString('utf8')
  for (const line of table.split('\n')) {
    const cells = line.split('\t')
    const [id = '', name = '', ascii = '', alternates = ''] = cells
    if (cells.length < 15 || name === '') continue
    const population = Number(cells[14]) || 0
    const draft = addDraft(drafts, {
      id: `gn:${id}`,
      name: name.trim(),
      lng: Number(cells[5]),
      lat: Number(cells[4]),
      featureCode: `P.${cells[7] || 'PPL'}`,
      countryCode: cells[8],
      admin1Code: cells[10],
      admin2Code: cells[11],
      population,
      radiusKm: settlementRadius(population),
    })
    addName(draft, ascii, 'alternate')
    for (const alternate of alternates.split(',')) {
      const kind = alternateKind(alternate, draft)
      if (kind) addName(draft, alternate, kind)
    }
    addTagged(draft, tagged, id)
  }
}

/** Names with their language for a GeoNames id or admin code; French and English ones are labels too. */
export function addTagged(draft: Draft, tagged: TaggedNames, key: string): void {
  for (const lang of ['fr', 'en'] as const) {
    const label = tagged[lang].get(key)
    if (label !== undefined) setLabel(draft, lang, label)
  }
  const arabic = tagged.ar.get(key)
  if (arabic !== undefined) addName(draft, arabic, 'alternate', 'ar')
}
