import { drawSector } from '../geo/draw-ground'
import { footprintOfGround } from '../geo/footprint-of-ground'
import { joinGround } from '../geo/ground'
import { travel } from '../geo/travel'
import type { Draw, LandmarkGround } from './footprint-of'
import { edgeKm } from './footprint-of-offset'
import { PRIORS } from './priors'

/** A sector whose middle is the median distance; it opens at the landmark's point, or at the edge of an area. */
export const footprintOfDirection: Draw = ({ bearing = 0 }, landmarks) =>
  footprintOfGround('sector', joinGround(landmarks.map((landmark) => sectorBeside(landmark, bearing))))

function sectorBeside(landmark: LandmarkGround, bearing: number) {
  const startKm = edgeKm(landmark, bearing, false)
  const reachKm = landmark.area === undefined ? landmark.radiusKm : landmark.radiusKm * PRIORS.directionOfRadius
  return drawSector(startKm > 0 ? travel(landmark.point, startKm, bearing) : landmark.point, {
    innerKm: 0,
    outerKm: landmark.area === undefined ? PRIORS.directionKm + reachKm : Math.max(PRIORS.directionKm, reachKm),
    bearing,
    halfAngle: PRIORS.directionHalfAngle,
  })
}
