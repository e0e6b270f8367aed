import type { Brand } from '../brand'
import type { LngLat } from '../geo/lng-lat'
import type { Language } from '../text/language'

/** `gn:170063`, `ctry:SY`, `adm1:SY.09`, `adm2:SY.09.167355`, `ap:OS66`, `ld:…`, `x:PACK/ROW`, `pt:…`; `wd:Q41183` and `pcode:SY02` only lead to others. */
export type PlaceId = Brand<string, 'PlaceId'>

const ID =
  /^(gn:\d+|ctry:[A-Z]{2}|adm1:[A-Z]{2}\.[\w-]+|adm2:[A-Z]{2}\.[\w-]+\.[\w-]+|ap:[\w-]+|wd:Q\d+|pcode:\w+|(ld|x|pt):\S+)$/

/** Throws `RangeError` when the id has none of the known forms. */
export function placeId(id: string): PlaceId {
  if (!ID.test(id)) throw new RangeError(`Not a place id (such as gn:170063, ctry:SY, adm1:SY.09): ${id}`)
  return id as PlaceId
}

/** A gazetteer entry. `radiusKm` is the circle around the point that holds the place. */
export interface Place {
  readonly id: PlaceId
  /** The entry's own name, as its source writes it. */
  readonly name: string
  /** What the interface and press of that language call it, where a source says so. */
  readonly labels: Readonly<Partial<Record<Language, string>>>
  readonly point: LngLat
  /** GeoNames class and code, `P.PPLA`, `A.ADM1`. */
  readonly featureCode: string
  /** ISO 3166-1 alpha-2; absent for seas, continents and what no one country holds. */
  readonly countryCode?: string
  readonly admin1Code?: string
  readonly admin2Code?: string
  /** Zero where unknown. */
  readonly population: number
  readonly radiusKm: number
}
