import { areaProfile } from '../geo/area-profile'
import { drawBand } from '../geo/draw-band'
import { drawDisc, drawRing, drawSector } from '../geo/draw-ground'
import type { Footprint } from '../geo/footprint'
import { footprintOfGround } from '../geo/footprint-of-ground'
import { clipGround, type Ground, joinGround } from '../geo/ground'
import type { Draw, LandmarkGround, Relation } from './footprint-of'
import { BEARINGS, PRIORS } from './priors'

/**
 * The part of the landmark's polygon in that direction, cut by a sector from its label point; without a polygon the sector of
 * its disc. Words of the edge give the band around it, words of the middle its core, several sides all of it.
 */
export const footprintOfPart: Draw = (relation, landmarks): Footprint => {
  const grounds = landmarks.map((landmark) => groundWithin(relation, landmark))
  return footprintOfGround(formOf(relation, landmarks), joinGround(grounds))
}

function formOf({ bearing, wording = [] }: Relation, landmarks: readonly LandmarkGround[]): Footprint['form'] {
  if (wording.includes('edge')) return bearing === undefined ? 'ring' : 'sector'
  const areArea = landmarks.every(({ area }) => area !== undefined)
  if (bearing === undefined) return wording.includes('wide') && areArea ? 'area' : 'circle'
  return areArea ? 'area' : 'sector'
}

function groundWithin({ bearing, wording = [] }: Relation, landmark: LandmarkGround): Ground {
  const { point, radiusKm, area } = landmark
  const reachKm = Math.max(radiusKm, PRIORS.leastKm)
  if (wording.includes('edge')) return edgeOf(landmark, bearing)
  if (wording.includes('wide')) return area ?? drawDisc(point, reachKm)
  // Past the farthest corner, so that only the sides of the sector cut.
  const outerKm = area === undefined ? reachKm : reachKm * 2
  const by =
    bearing === undefined
      ? drawDisc(point, reachKm * PRIORS.centerOfRadius)
      : drawSector(point, { innerKm: 0, outerKm, bearing, halfAngle: PRIORS.partHalfAngle })
  return (area && clipGround(area, by)) ?? by
}

/** On both sides of a town's edge, for nobody knows where it is; inside that of an area. */
function edgeOf({ point, radiusKm, area }: LandmarkGround, bearing: number | undefined): Ground {
  const within = bearing === undefined ? undefined : { bearing, halfAngle: PRIORS.partHalfAngle }
  if (area !== undefined) {
    const band = { innerKm: (km: number) => km * (1 - PRIORS.edgeOfArea), outerKm: (km: number) => km }
    return drawBand(point, areaProfile(point, area, BEARINGS), within === undefined ? band : { ...band, within })
  }
  const reachKm = Math.max(radiusKm, PRIORS.leastKm)
  const [innerKm, outerKm] = [reachKm * PRIORS.edgeOfRadius.inner, reachKm * PRIORS.edgeOfRadius.outer]
  return within === undefined ? drawRing(point, innerKm, outerKm) : drawSector(point, { innerKm, outerKm, ...within })
}
