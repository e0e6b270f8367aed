import { areaProfile } from '../geo/area-profile'
import { drawBand } from '../geo/draw-band'
import { drawDisc, drawSector } from '../geo/draw-ground'
import { footprintOfGround } from '../geo/footprint-of-ground'
import { type Ground, joinGround } from '../geo/ground'
import type { Draw, LandmarkGround } from './footprint-of'
import { BEARINGS, PRIORS } from './priors'

/**
 * A sector whose middle is the median distance, opened at the landmark's point; beside an area the band along that side of its
 * edge. All around where the words name sides that no one bearing stands for.
 */
export const footprintOfDirection: Draw = ({ bearing }, landmarks) =>
  footprintOfGround('sector', joinGround(landmarks.map((landmark) => groundBeside(landmark, bearing))))

function groundBeside({ point, radiusKm, area }: LandmarkGround, bearing: number | undefined): Ground {
  if (area !== undefined) {
    const reachKm = Math.max(PRIORS.directionKm, radiusKm * PRIORS.directionOfRadius)
    const side = bearing === undefined ? {} : { within: { bearing, halfAngle: PRIORS.directionHalfAngle } }
    const band = { innerKm: (km: number) => km, outerKm: (km: number) => km + reachKm, ...side }
    return drawBand(point, areaProfile(point, area, BEARINGS), band)
  }
  const outerKm = PRIORS.directionKm + radiusKm
  if (bearing === undefined) return drawDisc(point, outerKm)
  return drawSector(point, { innerKm: 0, outerKm, bearing, halfAngle: PRIORS.directionHalfAngle })
}
