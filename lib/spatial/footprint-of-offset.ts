import { distanceToEdgeKm } from '../geo/area-edge'
import { drawDisc, drawSector } from '../geo/draw-ground'
import { footprintOfGround } from '../geo/footprint-of-ground'
import { travel } from '../geo/travel'
import type { Draw, LandmarkGround } from './footprint-of'
import { PRIORS } from './priors'

/**
 * The point at that distance and bearing with a circle for what the words leave open; a sector for a limit. The distance
 * counts from the landmark's point, or from its edge where the words say so or where the landmark is an area.
 */
export const footprintOfOffset: Draw = ({ distanceKm = 0, bearing = 0, wording = [] }, [landmark]) => {
  if (landmark === undefined) return undefined
  const { point, radiusKm } = landmark
  const startKm = edgeKm(landmark, bearing, wording.includes('edge'))
  if (wording.includes('limit')) {
    const outerKm = startKm + distanceKm
    const measures = { innerKm: startKm, outerKm, bearing, halfAngle: PRIORS.limitHalfAngle }
    return footprintOfGround('sector', drawSector(point, measures))
  }
  const share = wording.includes('edge') ? 'edge' : wording.includes('loose') ? 'loose' : 'plain'
  // Whoever measures from the edge of a town without saying so is wrong by part of its radius.
  const ownKm = startKm > 0 ? 0 : radiusKm / 2
  const toleranceKm = Math.max(PRIORS.leastKm, PRIORS.offsetOfDistance[share] * distanceKm, ownKm)
  return footprintOfGround('circle', drawDisc(travel(point, startKm + distanceKm, bearing), toleranceKm))
}

/** From the landmark's point to where it ends in that direction; 0 when the words count from the point itself. */
export function edgeKm({ point, radiusKm, area }: LandmarkGround, bearing: number, saysEdge: boolean): number {
  if (area !== undefined) return distanceToEdgeKm(point, bearing, area, Math.max(radiusKm, 1) * 2)
  return saysEdge ? radiusKm : 0
}
