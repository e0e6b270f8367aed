import type { Brand } from '../brand'

/** A WGS 84 position in GeoJSON order, degrees. */
export type LngLat = Brand<readonly [lng: number, lat: number], 'LngLat'>

/** Throws `RangeError` when either coordinate is off the globe or not a number. */
export function lngLat(lng: number, lat: number): LngLat {
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
    throw new RangeError(`Not a longitude in [-180, 180] and a latitude in [-90, 90]: ${lng}, ${lat}`)
  }
  return [lng, lat] as const as LngLat
}
