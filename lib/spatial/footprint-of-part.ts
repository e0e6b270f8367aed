import { drawDisc, drawRing, drawSector } from '../geo/draw-ground'
import type { Footprint } from '../geo/footprint'
import { footprintOfGround } from '../geo/footprint-of-ground'
import { clipGround, type Ground, joinGround } from '../geo/ground'
import type { Draw, LandmarkGround, Relation } from './footprint-of'
import { PRIORS } from './priors'

/**
 * The part of the landmark's polygon in that direction, cut by a sector from its label point; without a polygon the sector of
 * its disc. Words of the edge give the band around it, words of the middle its core.
 */
export const footprintOfPart: Draw = (relation, landmarks): Footprint => {
  const grounds = landmarks.map((landmark) => groundWithin(relation, landmark))
  const isClipped = landmarks.every(({ area }) => area !== undefined) && !relation.wording?.includes('edge')
  const bare = relation.wording?.includes('edge') ? 'ring' : 'circle'
  const form = relation.bearing === undefined ? bare : isClipped ? 'area' : 'sector'
  return footprintOfGround(form, joinGround(grounds))
}

function groundWithin({ bearing, wording }: Relation, { point, radiusKm, area }: LandmarkGround): Ground {
  const reachKm = Math.max(radiusKm, PRIORS.leastKm)
  if (wording?.includes('edge')) {
    const [innerKm, outerKm] = [reachKm * PRIORS.edgeOfRadius.inner, reachKm * PRIORS.edgeOfRadius.outer]
    if (bearing === undefined) return drawRing(point, innerKm, outerKm)
    return drawSector(point, { innerKm, outerKm, bearing, halfAngle: PRIORS.partHalfAngle })
  }
  if (bearing === undefined) return drawDisc(point, reachKm * PRIORS.centerOfRadius)
  // Past the farthest corner, so that only the sides of the sector cut.
  const outerKm = area === undefined ? reachKm : reachKm * 2
  const sector = drawSector(point, { innerKm: 0, outerKm, bearing, halfAngle: PRIORS.partHalfAngle })
  return (area && clipGround(area, sector)) ?? sector
}
