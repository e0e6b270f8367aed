import { areaProfile } from '../geo/area-profile'
import { drawBand } from '../geo/draw-band'
import { drawDisc, drawSector } from '../geo/draw-ground'
import { footprintOfGround } from '../geo/footprint-of-ground'
import { travel } from '../geo/travel'
import type { Draw, LandmarkGround, Relation } from './footprint-of'
import { BEARINGS, PRIORS } from './priors'
import { toleranceKm } from './tolerance'

/**
 * The point at that distance and bearing with a circle for what the words leave open; a sector for a limit. From an area the
 * distance counts from its edge, and the band there is the footprint; from the edge of a town, from where its edge may be.
 */
export const footprintOfOffset: Draw = (relation, [landmark]) => {
  if (landmark === undefined) return undefined
  if (landmark.area !== undefined) return footprintOfGround('sector', bandBeyond(relation, landmark))
  const { distanceKm = 0, bearing = 0, wording = [] } = relation
  const { point, radiusKm } = landmark
  const startKm = wording.includes('edge') ? radiusKm * PRIORS.edgeAt : 0
  if (wording.includes('limit')) {
    const measures = { innerKm: startKm, outerKm: startKm + distanceKm, bearing, halfAngle: PRIORS.limitHalfAngle }
    return footprintOfGround('sector', drawSector(point, measures))
  }
  // Whoever measures from the last house without saying so, or from an unnamed spot of the edge, is off by part of the radius.
  const ownKm = radiusKm * (wording.includes('edge') ? 1 - PRIORS.edgeAt : PRIORS.ownOfRadius)
  const acrossKm = PRIORS.bearingError * distanceKm
  const openKm = Math.max(PRIORS.leastKm, Math.hypot(toleranceKm(relation), acrossKm, ownKm))
  return footprintOfGround('circle', drawDisc(travel(point, startKm + distanceKm, bearing), openKm))
}

function bandBeyond(relation: Relation, { point, area }: LandmarkGround) {
  const { distanceKm = 0, bearing = 0, wording = [] } = relation
  const slackKm = toleranceKm(relation)
  const [fromKm, toKm] = wording.includes('limit')
    ? [0, distanceKm]
    : [Math.max(0, distanceKm - slackKm), distanceKm + slackKm]
  const profile = area === undefined ? [] : areaProfile(point, area, BEARINGS)
  return drawBand(point, profile, {
    innerKm: (km) => km + fromKm,
    outerKm: (km) => km + toKm,
    within: { bearing, halfAngle: PRIORS.offsetHalfAngle },
  })
}
