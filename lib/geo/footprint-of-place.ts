import { drawDisc } from './draw-ground'
import type { Footprint } from './footprint'
import { footprintOfGround } from './footprint-of-ground'
import type { Ground } from './ground'
import type { LngLat } from './lng-lat'

/** Where a place is: its area where one is known, else the circle that holds it, or a bare point for a radius of 0. */
export function footprintOfPlace(point: LngLat, radiusKm: number, area?: Ground): Footprint {
  if (area !== undefined) return footprintOfGround('area', area)
  if (radiusKm > 0) return footprintOfGround('circle', drawDisc(point, radiusKm))
  return { form: 'point', geometry: { type: 'Point', coordinates: [...point] }, radiusKm: 0 }
}
