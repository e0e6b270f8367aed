import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { Ground } from './ground'
import type { LngLat } from './lng-lat'
import { travel } from './travel'

const STEPS = 48

/** How far from the point the area ends for good in that direction, at most `limitKm`; 0 when none of it lies there. */
export function distanceToEdgeKm(point: LngLat, bearing: number, area: Ground, limitKm: number): number {
  const holds = (km: number) => booleanPointInPolygon([...travel(point, km, bearing)], area)
  let last = -1
  for (let step = STEPS; step >= 0 && last < 0; step--) if (holds((limitKm * step) / STEPS)) last = step
  if (last < 0) return 0
  let inside = (limitKm * last) / STEPS
  let outside = inside + limitKm / STEPS
  while (outside - inside > 0.1) {
    const middle = (inside + outside) / 2
    if (holds(middle)) inside = middle
    else outside = middle
  }
  return inside
}
