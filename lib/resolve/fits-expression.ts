import { distanceKm } from '../geo/distance-km'
import type { LngLat } from '../geo/lng-lat'
import { bearingTo, travel } from '../geo/travel'
import type { SpatialExpression } from '../spatial/expression'

/** A place as an expression leans on it. */
export interface Spot {
  readonly point: LngLat
  readonly radiusKm: number
}

/** What is written of distances is round, and towns are wide: so much of a distance, and at least so many kilometres. */
const OFFSET = { share: 0.3, leastKm: 6 }
const NEAR_KM = 20
const DIRECTION = { angle: 55, km: 150 }
/** A way from A to B over the place may be so much longer than the straight one. */
const DETOUR = { share: 1.3, km: 10 }

/**
 * How well a place fits what an expression says of it, in [0, 1]: 1 within the tolerance of the words, 0 from three times that
 * on. `undefined` where the expression says nothing that could be checked.
 */
export function fitsExpression(
  subject: LngLat,
  landmarks: readonly Spot[],
  { kind, distanceKm: saidKm, bearing, wording = [] }: SpatialExpression,
): number | undefined {
  const [landmark, second] = landmarks
  if (landmark === undefined) return undefined
  const { point, radiusKm } = landmark
  const km = distanceKm(point, subject)
  const isLimit = wording.includes('limit')
  switch (kind) {
    case 'offset':
    case 'near': {
      if (saidKm === undefined) return kind === 'near' ? within(km - radiusKm, NEAR_KM) : undefined
      const toleranceKm = Math.max(OFFSET.leastKm, OFFSET.share * saidKm) + Math.min(radiusKm, saidKm)
      if (isLimit) return within(Math.max(0, km - saidKm), toleranceKm)
      if (bearing === undefined) return within(Math.abs(km - saidKm), toleranceKm)
      return within(distanceKm(travel(point, saidKm, bearing), subject), toleranceKm)
    }
    case 'direction': {
      if (bearing === undefined) return undefined
      const turn = Math.abs(((bearingTo(point, subject) - bearing + 540) % 360) - 180)
      return Math.min(within(turn, DIRECTION.angle), within(km - radiusKm, DIRECTION.km))
    }
    case 'between': {
      if (second === undefined) return undefined
      const straightKm = distanceKm(point, second.point)
      const wayKm = km + distanceKm(subject, second.point)
      return within(wayKm - straightKm, (DETOUR.share - 1) * straightKm + DETOUR.km)
    }
    case 'part':
      return undefined
  }
}

/** 1 up to the tolerance, falling evenly to 0 at three times it. */
function within(value: number, tolerance: number): number {
  return Math.max(0, Math.min(1, (3 - value / tolerance) / 2))
}
