import { areaProfile } from '../geo/area-profile'
import { drawBand } from '../geo/draw-band'
import { drawRing } from '../geo/draw-ground'
import type { Footprint } from '../geo/footprint'
import { footprintOfGround } from '../geo/footprint-of-ground'
import { type Ground, joinGround } from '../geo/ground'
import type { Draw, LandmarkGround, Relation } from './footprint-of'
import { BEARINGS, PRIORS } from './priors'
import { toleranceKm } from './tolerance'

/**
 * A disc beyond the landmark's radius; a ring where a distance is given, a disc again where that is a limit. Around an area
 * it is the band outside its edge.
 */
export const footprintOfNear: Draw = (relation, landmarks): Footprint => {
  const isBand = landmarks.some(({ area }) => area !== undefined)
  const isRing = isBand || (relation.distanceKm !== undefined && !relation.wording?.includes('limit'))
  const grounds = landmarks.map((landmark) => groundNear(relation, landmark))
  return footprintOfGround(isRing ? 'ring' : 'circle', joinGround(grounds))
}

function groundNear(relation: Relation, landmark: LandmarkGround): Ground {
  const { point, radiusKm, area } = landmark
  const { innerKm, outerKm } = reachOf(relation, landmark)
  // Nobody says whether the distance counts from the middle or from the last house: the ring holds both.
  if (area === undefined) return drawRing(point, innerKm, outerKm + radiusKm)
  const band = { innerKm: (km: number) => km + innerKm, outerKm: (km: number) => km + outerKm }
  return drawBand(point, areaProfile(point, area, BEARINGS), band)
}

/** From the edge of an area, else from the point. */
function reachOf(relation: Relation, { radiusKm, area }: LandmarkGround) {
  const { distanceKm, wording } = relation
  if (distanceKm === undefined) {
    const ofArea = area === undefined ? 0 : Math.min(PRIORS.nearAreaKm, radiusKm * PRIORS.nearOfArea)
    return { innerKm: 0, outerKm: Math.max(PRIORS.nearKm, ofArea) }
  }
  if (wording?.includes('limit')) return { innerKm: 0, outerKm: distanceKm }
  const slackKm = toleranceKm(relation)
  return { innerKm: Math.max(0, distanceKm - slackKm), outerKm: distanceKm + slackKm }
}
