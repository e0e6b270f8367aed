import { drawDisc, drawRing } from '../geo/draw-ground'
import type { Footprint } from '../geo/footprint'
import { footprintOfGround } from '../geo/footprint-of-ground'
import { joinGround } from '../geo/ground'
import type { Draw, LandmarkGround, Relation } from './footprint-of'
import { PRIORS } from './priors'

/** A disc beyond the landmark's radius; a ring where a distance is given, a disc again where that is a limit. */
export const footprintOfNear: Draw = (relation, landmarks): Footprint => {
  const isRing = relation.distanceKm !== undefined && !relation.wording?.includes('limit')
  const grounds = landmarks.map((landmark) => groundNear(relation, landmark, isRing))
  return footprintOfGround(isRing ? 'ring' : 'circle', joinGround(grounds))
}

function groundNear({ distanceKm, wording }: Relation, { point, radiusKm }: LandmarkGround, isRing: boolean) {
  if (distanceKm === undefined) return drawDisc(point, radiusKm + PRIORS.nearKm)
  if (!isRing) return drawDisc(point, radiusKm + distanceKm)
  const slackKm = distanceKm * PRIORS.offsetOfDistance[wording?.includes('loose') ? 'loose' : 'plain']
  // Nobody says whether the distance counts from the middle or from the last house: the ring holds both.
  return drawRing(point, distanceKm - slackKm, distanceKm + slackKm + radiusKm)
}
