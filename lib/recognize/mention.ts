import type { NameMatch } from '../gazetteer/gazetteer'
import type { LngLat } from '../geo/lng-lat'
import type { Span } from '../text/span'

export type Sense = 'literal' | 'associative'

/** A named, signed score that says why a decision fell as it did. */
export interface Evidence {
  readonly name: string
  readonly score: number
}

/** What the words around a name ask for ("province d'", "aéroport militaire de"). */
export interface FeatureHint extends Span {
  /** The cue as written, without article or preposition. */
  readonly cue: string
  /** Feature code prefixes that satisfy it, best first: `['A.ADM1']`, `['S.AIRB', 'S.AIRF', 'S.AIRP']`. */
  readonly codes: readonly string[]
  /** The cue only leans that way: "la région d'Alep" may mean the city and what lies around it. */
  readonly soft: boolean
}

/** One occurrence of a toponym; the span is the proper name alone. */
export interface Mention extends Span {
  readonly surface: string
  /** `name`: packs know it. `sound`: it sounds like names that packs know. `unknown`: only the words around say it is a place. `coordinate`: it is written as numbers. */
  readonly kind: 'name' | 'sound' | 'unknown' | 'coordinate'
  readonly sense: Sense
  readonly matches: readonly NameMatch[]
  readonly hint?: FeatureHint
  /** Index into the article's sentences. */
  readonly sentence: number
  /** Only for `coordinate`. */
  readonly point?: LngLat
  readonly radiusKm?: number
  readonly evidence: readonly Evidence[]
}
