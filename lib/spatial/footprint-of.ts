import type { Footprint } from '../geo/footprint'
import type { Ground } from '../geo/ground'
import type { LngLat } from '../geo/lng-lat'
import type { ExpressionKind, SpatialExpression } from './expression'
import { footprintOfBetween } from './footprint-of-between'
import { footprintOfDirection } from './footprint-of-direction'
import { footprintOfNear } from './footprint-of-near'
import { footprintOfOffset } from './footprint-of-offset'
import { footprintOfPart } from './footprint-of-part'

/** What is known of a place that an expression leans on. `radiusKm` is the circle around the point that holds it. */
export interface LandmarkGround {
  readonly point: LngLat
  readonly radiusKm: number
  readonly area?: Ground
}

/** The words' measures without their place in the text. */
export type Relation = Pick<SpatialExpression, 'kind' | 'distanceKm' | 'precisionKm' | 'bearing' | 'wording'>

export type Draw = (relation: Relation, landmarks: readonly LandmarkGround[]) => Footprint | undefined

/**
 * The ground that an expression speaks of, given its landmarks in the order of its anchors; undefined for one that nobody
 * resolved. What is left without the unresolved ones is drawn where it still means something. Radii follow `PRIORS`.
 */
export function footprintOf(
  relation: Relation,
  landmarks: readonly (LandmarkGround | undefined)[],
): Footprint | undefined {
  const known = landmarks.filter((landmark) => landmark !== undefined)
  return known.length === 0 ? undefined : DRAW[relation.kind](relation, known)
}

const DRAW: Readonly<Record<ExpressionKind, Draw>> = {
  offset: footprintOfOffset,
  direction: footprintOfDirection,
  near: footprintOfNear,
  between: footprintOfBetween,
  part: footprintOfPart,
}
