import type { Brand } from '../brand'
import type { LngLat } from './lng-lat'

/** `[west, south, east, north]` in degrees; `west > east` means that it crosses the antimeridian. */
export type Bbox = Brand<readonly [west: number, south: number, east: number, north: number], 'Bbox'>

/** Throws `RangeError` when a side is off the globe or south lies north of north. */
export function bbox(west: number, south: number, east: number, north: number): Bbox {
  const onGlobe = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90
  if (!onGlobe || !(south <= north)) {
    throw new RangeError(`Not a west,south,east,north box in degrees: ${west},${south},${east},${north}`)
  }
  return [west, south, east, north] as const as Bbox
}

export function bboxContains([west, south, east, north]: Bbox, [lng, lat]: LngLat): boolean {
  if (lat < south || lat > north) return false
  return west <= east ? lng >= west && lng <= east : lng >= west || lng <= east
}
