import type { PlaceRef } from '../gazetteer/gazetteer'
import type { LngLat } from '../geo/lng-lat'
import type { Evidence } from '../recognize/mention'

export type Reason = 'not-in-gazetteer' | 'ambiguous' | 'too-uncertain'

export interface RankedCandidate {
  readonly ref: PlaceRef
  /** Log-linear score; differences between candidates are log-odds. */
  readonly score: number
  /** Share of belief among the candidates, in [0, 1]. */
  readonly probability: number
}

/** The decision for one mention: a place, a written coordinate, or none with the reason. */
export interface Resolution {
  readonly ref?: PlaceRef
  /** Only for a written coordinate, which is its own place. */
  readonly point?: LngLat
  readonly radiusKm?: number
  readonly confidence?: number
  readonly reason?: Reason
  /** Why the place won. */
  readonly evidence: readonly Evidence[]
  /** Best first; the chosen place among them. */
  readonly candidates: readonly RankedCandidate[]
}
