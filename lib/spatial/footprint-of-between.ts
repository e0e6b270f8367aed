import { distanceKm } from '../geo/distance-km'
import { drawCorridor, drawDisc } from '../geo/draw-ground'
import { footprintOfGround } from '../geo/footprint-of-ground'
import { joinGround } from '../geo/ground'
import { sharedBorder } from '../geo/shared-border'
import { bearingTo, travel } from '../geo/travel'
import type { Draw, LandmarkGround } from './footprint-of'
import { PRIORS } from './priors'

/** A corridor along the great circle; a circle around its midpoint for "halfway"; the border that two areas share. */
export const footprintOfBetween: Draw = ({ wording = [] }, landmarks) => {
  const [first, second] = landmarks
  if (first === undefined || second === undefined) return undefined
  const border = landmarks.length === 2 ? borderOf(first, second) : []
  if (border.length > 0) {
    return footprintOfGround('corridor', joinGround(border.map((line) => drawCorridor(line, PRIORS.borderKm))))
  }
  const gapKm = distanceKm(first.point, second.point)
  if (wording.includes('halfway')) {
    const midpoint = travel(first.point, gapKm / 2, bearingTo(first.point, second.point))
    return footprintOfGround('circle', drawDisc(midpoint, Math.max(PRIORS.midpointKm, gapKm * PRIORS.midpointOfGap)))
  }
  const points = landmarks.map(({ point }) => point)
  const { least, most } = PRIORS.corridorKm
  const halfWidthKm = Math.min(most, Math.max(least, gapKm * PRIORS.corridorOfGap))
  return footprintOfGround('corridor', drawCorridor(points, halfWidthKm))
}

function borderOf(a: LandmarkGround, b: LandmarkGround) {
  return a.area === undefined || b.area === undefined ? [] : sharedBorder(a.area, b.area)
}
