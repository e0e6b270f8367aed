import type { LngLat } from '../../geo/lng-lat'
import type { Sense } from '../../recognize/mention'
import type { Span } from '../../text/span'

/** One place name as a person marked it. What gold does not say is absent and not scored. */
export interface GoldName extends Span {
  readonly surface: string
  readonly point?: LngLat
  /** How far from `point` still counts as right. */
  readonly toleranceKm?: number
  /** Ids of the right place, in the project's form (`gn:170063`, `adm1:SY.09`). */
  readonly ids: readonly string[]
  readonly geonameid?: number
  readonly sense?: Sense
  /** The set marks something near to sense (metonymy, a type), which was read as one. */
  readonly senseIsDerived?: boolean
}

export interface GoldExpression extends Span {
  readonly surface: string
  readonly kind: string
  readonly anchors: readonly number[]
  /** Where it points to, for an offset or a midpoint. */
  readonly point?: LngLat
  readonly toleranceKm?: number
}

/**
 * What a gold article marks. `names`: every place name. `senses`: one name among others, only its sense. `location`: the text is
 * one description of one spot.
 */
export type GoldScope = 'names' | 'senses' | 'location'

export interface GoldArticle {
  readonly id: string
  readonly lang?: string
  readonly published?: string
  readonly text: string
  readonly scope: GoldScope
  readonly names: readonly GoldName[]
  /** Absent where the file marks none at all. */
  readonly expressions?: readonly GoldExpression[]
  /** People, organisations and the like that a set marks besides places. */
  readonly others: readonly Span[]
}
