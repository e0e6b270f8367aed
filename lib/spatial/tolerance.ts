import type { Relation } from './footprint-of'
import { PRIORS } from './priors'

/**
 * How far off, in kilometres along the way, a written distance may be: half of the step that its last digit counts in ("20 km",
 * "23,5 km"), and the usual error of distances in reports; more where the words say that it is not exact.
 */
export function toleranceKm({ distanceKm = 0, precisionKm = 0, wording = [] }: Relation): number {
  const share = wording.includes('loose') ? PRIORS.distanceError.loose : PRIORS.distanceError.plain
  return Math.hypot(precisionKm, share * distanceKm)
}
