import type { Geometry } from 'geojson'
import type { PlaceKind } from '../gazetteer/place-kind'
import type { Evidence, Sense } from '../recognize/mention'
import type { ExpressionKind } from '../spatial/expression'
import type { Span } from '../text/span'

/** A place as the geoparse contract writes it. */
export interface WrittenPlace {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly featureCode: string
  readonly countryCode: string | null
  readonly admin1Code?: string | undefined
  readonly admin2Code?: string | undefined
}

export type Reason = 'not-in-gazetteer' | 'ambiguous' | 'too-uncertain'

export interface AnalyzedMention extends Span {
  readonly surface: string
  readonly sense: Sense
  readonly place: WrittenPlace | null
  readonly confidence: number | null
  readonly radiusKm: number | null
  readonly reason?: Reason | undefined
  readonly day?: { readonly from: string; readonly to: string } | undefined
  readonly attribution?: (Span & { readonly surface: string }) | undefined
  readonly evidence: readonly Evidence[]
  readonly candidates: readonly { readonly place: WrittenPlace; readonly score: number }[]
}

export interface AnalyzedExpression extends Span {
  readonly surface: string
  readonly kind: ExpressionKind
  readonly anchors: readonly number[]
  readonly distanceKm?: number | undefined
  readonly bearing?: number | undefined
  readonly footprint: Geometry | null
}

/** All that is known of a place that some article mentions. */
export interface KnownPlace extends WrittenPlace {
  readonly labels: { readonly fr?: string | undefined; readonly en?: string | undefined }
  readonly kind: PlaceKind
  readonly radiusKm: number
  readonly population: number
}

/** What was read in one article: the geoparse contract's result, its sentences, and the places it names in full. */
export interface Analysis {
  readonly lang: string
  readonly sentences: readonly Span[]
  readonly mentions: readonly AnalyzedMention[]
  readonly expressions: readonly AnalyzedExpression[]
  readonly demonyms: readonly (Span & { readonly surface: string; readonly place: WrittenPlace })[]
  readonly times: readonly (Span & { readonly surface: string; readonly from: string; readonly to: string })[]
  /** Mentioned places and the provinces they lie in. */
  readonly places: readonly KnownPlace[]
}

const PLACES_ANOTHER_THING = new Set<ExpressionKind>(['offset', 'direction', 'between'])

/**
 * Starts of the mentions that only say where something else was: landmarks of an offset, direction or between.
 * What is near a place, or part of it, still happened there.
 */
export function landmarkStarts(expressions: readonly Pick<AnalyzedExpression, 'kind' | 'anchors'>[]): Set<number> {
  return new Set(expressions.filter(({ kind }) => PLACES_ANOTHER_THING.has(kind)).flatMap(({ anchors }) => anchors))
}
