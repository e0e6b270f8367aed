import type { Place } from './place'

/** What kind of thing a place is, for words and marks. */
export type PlaceKind =
  | 'country'
  | 'region'
  | 'province'
  | 'district'
  | 'city'
  | 'village'
  | 'airfield'
  | 'facility'
  | 'water'
  | 'mountain'
  | 'area'
  | 'point'

/** From here on a populated place without a seat of government is called a city. */
const CITY_POPULATION = 15_000

/** Feature code prefixes, first match wins; see geonames.org/export/codes.html. */
const KINDS: readonly (readonly [prefix: string, kind: PlaceKind])[] = [
  ['A.PCL', 'country'],
  ['A.TERR', 'country'],
  ['A.ADM1', 'province'],
  ['A.ADM', 'district'],
  ['A', 'area'],
  ['L.CONT', 'region'],
  ['L.MILB', 'facility'],
  ['L', 'area'],
  ['P.PPLC', 'city'],
  ['P.PPLA', 'city'],
  ['P', 'village'],
  ['S.AIR', 'airfield'],
  ['S', 'facility'],
  ['R', 'facility'],
  ['H', 'water'],
  ['U', 'water'],
  ['T.MT', 'mountain'],
  ['T.PK', 'mountain'],
  ['T.HLL', 'mountain'],
  ['T.PASS', 'mountain'],
  ['T', 'area'],
  ['V', 'area'],
]

/** A land region that no one country holds (the Sahel, the Balkans) is a region; one inside a country is an area. */
export function placeKind(place: Pick<Place, 'id' | 'featureCode' | 'countryCode' | 'population'>): PlaceKind {
  if (place.id.startsWith('pt:')) return 'point'
  if (place.featureCode.startsWith('L.RGN') && place.countryCode === undefined) return 'region'
  if (place.featureCode.startsWith('P') && place.population >= CITY_POPULATION) return 'city'
  return KINDS.find(([prefix]) => place.featureCode.startsWith(prefix))?.[1] ?? 'point'
}

/** Countries and wider regions are listed and counted, but are no mark on the map. */
export function isCountryLevel(kind: PlaceKind): boolean {
  return kind === 'country' || kind === 'region'
}
