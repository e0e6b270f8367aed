import type { Geometry } from 'geojson'
import type { Sense } from '../../recognize/mention'
import type { Span } from '../../text/span'

export interface PredictedPlace {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly featureCode: string
}

export interface PredictedMention extends Span {
  readonly surface: string
  readonly sense: Sense
  readonly place: PredictedPlace | null
  readonly radiusKm: number | null
  readonly confidence?: number | null
}

/** The part of a geoparse result that is scored. Any result in the form of the contract is one. */
export interface Prediction {
  readonly mentions: readonly PredictedMention[]
  readonly expressions: readonly (Span & {
    readonly surface: string
    readonly kind: string
    readonly anchors: readonly number[]
    readonly footprint: Geometry | null
  })[]
  readonly demonyms: readonly (Span & { readonly surface: string; readonly place: PredictedPlace })[]
}
