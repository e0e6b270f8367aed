import { distanceKm } from '../../geo/distance-km'
import type { LngLat } from '../../geo/lng-lat'
import { foldKey } from '../../text/fold'
import type { Gazetteer, PlaceRef } from '../gazetteer'
import { nameKeys } from '../name-keys'
import type { Place } from '../place'
import { type Effort, effortOf, isSpent } from './effort'
import { explainHit, type Hit, type MatchReason } from './hit'
import { nearKeys } from './near-keys'
import { type Prominent, prominentFrom } from './prominent'
import { scoreHit } from './score'

export interface SearchQuery {
  readonly text: string
  /** Places nearer to this point come earlier. */
  readonly near?: LngLat | undefined
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined
  /** A GeoNames class or code: `P`, `S.AIRB`. */
  readonly featureCode?: string | undefined
  readonly limit: number
}

export interface SearchResult {
  readonly ref: PlaceRef
  readonly place: Place
  readonly match: MatchReason
  /** Kilometres from `near`. */
  readonly distanceKm?: number
}

export interface SearchAnswer {
  /** The best first. */
  readonly results: readonly SearchResult[]
  /** False when the bound on its effort ended the search: a longer name would find more. */
  readonly complete: boolean
}

/** Moves of the cursors that one search may make, in all packs together. */
export const MOST_MOVES = 6_000
/** Keys read that begin with what was typed; the well-known among the others are found by `Prominent`. */
const COMPLETIONS = 800
/** Behind a slip only whole names and their nearest continuations are of use. */
const COMPLETIONS_OF_A_SLIP = 6
const LONGEST_QUERY = 120

/** Slips that a name of this many letters may have: one in `Damscus`, two in `Mazar i Shareef`. */
const SLIPS: readonly { readonly from: number; readonly edits: number; readonly rightLetters: number }[] = [
  { from: 4, edits: 1, rightLetters: 0 },
  { from: 8, edits: 2, rightLetters: 1 },
]

/** Places by name: whole, folded, begun or with a slip, ranked by exactness, population and nearness. Never throws. */
export function searchGazetteer(gazetteer: Gazetteer, prominent: Prominent, query: SearchQuery): SearchAnswer {
  const sought = foldKey(query.text.slice(0, LONGEST_QUERY))
  const effort = effortOf(MOST_MOVES)
  const best = new Map<PlaceRef, { readonly hit: Hit; readonly score: number }>()
  const accept = (hit: Hit) => {
    if (!admits(query, gazetteer, hit.ref)) return
    const score = scoreHit(hit, gazetteer, query.near)
    if (score > (best.get(hit.ref)?.score ?? Number.NEGATIVE_INFINITY)) best.set(hit.ref, { hit, score })
  }

  for (const key of new Set([sought, ...nameKeys(query.text.slice(0, LONGEST_QUERY))])) {
    for (const name of gazetteer.find(key)) accept({ ref: name.ref, key, edits: 0, extra: 0, name })
  }
  // Who typed a whole name made no slip.
  const isNamed = best.size > 0
  const isWhole = readBeginnings(gazetteer, prominent, sought, effort, accept)
  for (const slip of SLIPS) {
    const wanted = slip.edits > 1 ? best.size === 0 : !isNamed
    if (sought.length >= slip.from && wanted) readSlips(gazetteer, sought, slip, effort, accept)
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || a.hit.ref - b.hit.ref).slice(0, query.limit)
  const results = ranked.map(({ hit }) => describe(hit, gazetteer, query))
  return { results, complete: isWhole && !isSpent(effort) }
}

/** Whether all names that begin so were read. */
function readBeginnings(
  gazetteer: Gazetteer,
  prominent: Prominent,
  sought: string,
  effort: Effort,
  accept: (hit: Hit) => void,
): boolean {
  if (sought === '') return true
  for (const [key, ref] of prominentFrom(prominent, sought)) {
    accept({ ref, key, edits: 0, extra: key.length - sought.length, name: { ref, kind: 'main' } })
  }
  let isWhole = true
  for (const cursor of gazetteer.nameCursors()) {
    const found = nearKeys(cursor, sought, { edits: 0, rightLetters: 0, completions: COMPLETIONS, effort })
    if (found.length === COMPLETIONS) isWhole = false
    for (const { matches, ...how } of found) for (const name of matches) accept({ ...how, ref: name.ref, name })
  }
  return isWhole
}

function readSlips(
  gazetteer: Gazetteer,
  sought: string,
  { edits, rightLetters }: { readonly edits: number; readonly rightLetters: number },
  effort: Effort,
  accept: (hit: Hit) => void,
): void {
  for (const cursor of gazetteer.nameCursors()) {
    const found = nearKeys(cursor, sought, { edits, rightLetters, completions: COMPLETIONS_OF_A_SLIP, effort })
    for (const { matches, ...how } of found) for (const name of matches) accept({ ...how, ref: name.ref, name })
  }
}

function admits({ country, featureCode }: SearchQuery, gazetteer: Gazetteer, ref: PlaceRef): boolean {
  if (country !== undefined && gazetteer.countryCode(ref) !== country) return false
  if (featureCode === undefined) return true
  const code = gazetteer.featureCode(ref)
  return code === featureCode || code.startsWith(`${featureCode}.`)
}

function describe(hit: Hit, gazetteer: Gazetteer, { text, near }: SearchQuery): SearchResult {
  const place = gazetteer.place(hit.ref)
  const result = { ref: hit.ref, place, match: explainHit(hit, place, text) }
  return near === undefined ? result : { ...result, distanceKm: distanceKm(near, place.point) }
}
