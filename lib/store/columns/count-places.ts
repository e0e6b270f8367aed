import { labelsOf } from '../place-rows'
import type { Columns } from './columns'
import type { Matcher } from './matcher'
import { FLAG } from './mention-table'
import type { PlaceRow } from './read-batch'

export interface PlaceCounts {
  readonly literal: number
  readonly landmark: number
  readonly associative: number
  readonly articles: number
  /** Articles, near-identical ones as one. */
  readonly independent: number
}
export interface CountedPlace extends PlaceCounts {
  readonly number: number
  readonly place: PlaceRow
}

/** The places that the filters leave, among these rows or all, with their counts, most reported first. */
export function countPlaces(columns: Columns, matcher: Matcher, rows?: readonly number[]): CountedPlace[] {
  const { mentions, places } = columns
  const groups = columns.twinGroups()
  const size = places.count
  const [literal, landmark, associative, articles, independent] = Array.from({ length: 5 }, () => new Int32Array(size))
  if (!literal || !landmark || !associative || !articles || !independent) throw new Error('No counts')
  /** Rows of an article follow each other, so the last article seen tells a new one. */
  const last = new Int32Array(size).fill(-1)
  const met = new Set<number>()
  const { article: articleOf, place: placeOf, flags: flagsOf } = mentions
  const { fails } = matcher
  const most = rows?.length ?? mentions.count
  for (let i = 0; i < most; i++) {
    const row = rows === undefined ? i : (rows[i] ?? 0)
    if (fails[row] !== 0) continue
    const article = articleOf[row] ?? -1
    const place = placeOf[row] ?? -1
    if (place === -1) continue
    const flags = flagsOf[row] ?? 0
    const counts = flags & FLAG.associative ? associative : flags & FLAG.landmark ? landmark : literal
    counts[place] = (counts[place] ?? 0) + 1
    if (last[place] === article) continue
    last[place] = article
    articles[place] = (articles[place] ?? 0) + 1
    if (isNew(met, place, groups[article] ?? -1, columns.articles.count))
      independent[place] = (independent[place] ?? 0) + 1
  }
  const counted: CountedPlace[] = []
  for (let number = 0; number < size; number++) {
    if (articles[number] === 0) continue
    counted.push({
      number,
      place: places.row(number),
      literal: literal[number] ?? 0,
      landmark: landmark[number] ?? 0,
      associative: associative[number] ?? 0,
      articles: articles[number] ?? 0,
      independent: independent[number] ?? 0,
    })
  }
  return counted.sort(byWeight)
}

/** The order of places: by counts, then by id. */
export function byWeight(a: PlaceWeight, b: PlaceWeight): number {
  return (
    b.literal - a.literal || b.landmark - a.landmark || b.associative - a.associative || byId(a.place.id, b.place.id)
  )
}
export type PlaceWeight = Pick<PlaceCounts, 'literal' | 'landmark' | 'associative'> & {
  readonly place: { readonly id: string }
}

export function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** True for the first article of its group at this place; an article that is alone is always the first. */
export function isNew(met: Set<number>, place: number, group: number, articles: number): boolean {
  if (group === -1) return true
  const key = place * articles + group
  if (met.has(key)) return false
  met.add(key)
  return true
}

/** A place as the contract shows it everywhere. */
export function placeIdentity({ places }: Pick<Columns, 'places'>, place: PlaceRow) {
  const province = places.provinceOf(place)
  return {
    id: place.id,
    name: place.name,
    labels: labelsOf(place.label_fr, place.label_en),
    kind: place.kind,
    featureCode: place.feature_code,
    countryCode: place.country_code,
    admin1Code: place.admin1_code,
    admin1: province === undefined ? null : { name: province.name, ...labelsOf(province.label_fr, province.label_en) },
    radiusKm: place.radius_km,
  }
}

export function placeFeature(columns: Columns, counted: CountedPlace) {
  const { place, literal, landmark, associative, articles, independent } = counted
  return {
    type: 'Feature' as const,
    id: place.id,
    geometry: { type: 'Point' as const, coordinates: [place.lng, place.lat] as [number, number] },
    properties: { ...placeIdentity(columns, place), literal, landmark, associative, articles, independent },
  }
}
