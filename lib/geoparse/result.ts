import type { Geometry } from 'geojson'
import type { Evidence, Sense } from '../recognize/mention'
import type { Reason } from '../resolve/resolution'
import type { ExpressionKind } from '../spatial/expression'
import type { Span } from '../text/span'

/** What goes in: `spans` skip recognition, exactly these are resolved. Offsets are UTF-16. */
export interface GeoparseInput {
  readonly id: string
  readonly text: string
  readonly lang?: string | undefined
  /** ISO 8601 day or instant; anything else counts as unknown. */
  readonly published?: string | undefined
  readonly spans?: readonly Span[] | undefined
}

/** A place as the contract writes it: `lat` and `lon` by name, never as a pair. */
export interface PlaceResult {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly featureCode: string
  readonly countryCode: string | null
  readonly admin1Code?: string
  readonly admin2Code?: string
}

interface SurfaceSpan extends Span {
  readonly surface: string
}

interface Days {
  readonly from: string
  readonly to: string
}

export interface MentionResult extends SurfaceSpan {
  readonly sense: Sense
  readonly place: PlaceResult | null
  readonly confidence: number | null
  readonly radiusKm: number | null
  readonly reason?: Reason
  readonly day?: Days
  readonly attribution?: SurfaceSpan
  readonly evidence: Evidence[]
  readonly candidates: { readonly place: PlaceResult; readonly score: number }[]
}

export interface ExpressionResult extends SurfaceSpan {
  readonly kind: ExpressionKind
  readonly anchors: number[]
  readonly distanceKm?: number
  readonly bearing?: number
  readonly footprint: Geometry | null
}

export interface GeoparseResult {
  readonly id: string
  readonly lang: string
  readonly mentions: MentionResult[]
  readonly expressions: ExpressionResult[]
  readonly demonyms: (SurfaceSpan & { readonly place: PlaceResult })[]
  readonly times: (SurfaceSpan & Days)[]
}
