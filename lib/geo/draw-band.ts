import type { Position } from 'geojson'
import { type Ground, groundOf } from './ground'
import type { LngLat } from './lng-lat'
import { travel } from './travel'

/** No hole comes nearer to the center: it would touch itself there. */
const LEAST_KM = 0.05

/** Between two lines that follow an edge: each answers its own distance from the center, given that of the edge. */
export interface BandMeasures {
  readonly innerKm: (edgeKm: number) => number
  readonly outerKm: (edgeKm: number) => number
  /** Only what lies so many degrees on either side of a bearing. */
  readonly within?: { readonly bearing: number; readonly halfAngle: number }
}

/** What lies along the edge that a profile of `areaProfile` gives around the center. */
export function drawBand(
  center: LngLat,
  profile: readonly number[],
  { innerKm, outerKm, within }: BandMeasures,
): Ground {
  const degrees = 360 / profile.length
  const first = within === undefined ? 0 : Math.round((within.bearing - within.halfAngle) / degrees)
  const last = within === undefined ? profile.length : Math.round((within.bearing + within.halfAngle) / degrees)
  const far = line((km) => Math.max(LEAST_KM, outerKm(km)))
  const near = line((km) => Math.max(LEAST_KM, innerKm(km)))
  if (within !== undefined) return groundOf([[...far, ...near.toReversed(), far[0] ?? [...center]]])
  return groundOf(profile.some((km) => innerKm(km) > 0) ? [far, near] : [far])

  function line(distance: (edgeKm: number) => number): Position[] {
    return Array.from({ length: last - first + 1 }, (_, i) => {
      const step = (((first + i) % profile.length) + profile.length) % profile.length
      return [...travel(center, distance(profile[step] ?? 0), step * degrees)]
    })
  }
}
