import { addDraft, addName, type Draft, type Drafts, setLabel } from './draft'
import type { Sources } from './sources'
import type { TaggedNames } from './tagged-names'

const CAPITALS = /^[A-Z]{2,4}$/
const LATIN = /\p{Script=Latin}/u
const UPPER = /\p{Lu}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const ARABIC = /\p{Script=Arabic}/u
/** Countries whose places are written in these scripts; elsewhere such names are kept of large cities only. */
const CYRILLIC_COUNTRIES = 'AM AZ BA BG BY GE KG KZ MD ME MK MN RS RU TJ TM UA UZ XK'.split(' ')
const ARABIC_COUNTRIES =
  'AE AF BH DJ DZ EG EH ER IL IN IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SS SY TD TN TR YE'.split(' ')
const LARGE = 50_000

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
    for (const alternate of alternates.split(',')) addAlternate(draft, alternate)
    addTagged(draft, tagged, id)
  }
}

/** Kilometres: 1 for a thousand people, 5 for a hundred thousand, 15 for two million. */
export function settlementRadius(population: number): number {
  return Math.min(40, Math.max(0.6, (Math.max(population, 300) / 1000) ** 0.356))
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

/**
 * Capitals alone are mostly airport codes (ALP is Aleppo's) unless they are the initials of a name (NYC); Latin names
 * without a capital are transliterations by machine ("a lei po").
 */
function addAlternate(draft: Draft, alternate: string): void {
  if (alternate === '' || alternate === draft.name) return
  if (CAPITALS.test(alternate)) {
    if (initials(draft.name) === alternate) addName(draft, alternate, 'abbreviation')
    return
  }
  if (LATIN.test(alternate) && !UPPER.test(alternate)) return
  if (CYRILLIC.test(alternate) && !isWrittenIn(draft, CYRILLIC_COUNTRIES)) return
  if (ARABIC.test(alternate) && !isWrittenIn(draft, ARABIC_COUNTRIES)) return
  addName(draft, alternate, 'alternate')
}

function isWrittenIn({ countryCode, population }: Draft, countries: readonly string[]): boolean {
  return population >= LARGE || countries.includes(countryCode ?? '')
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
}
