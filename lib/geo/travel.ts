import turfBearing from '@turf/bearing'
import turfDestination from '@turf/destination'
import { type LngLat, lngLat } from './lng-lat'

/** The position `km` away from `from` along the great circle that leaves it at `bearing` degrees. */
export function travel(from: LngLat, km: number, bearing: number): LngLat {
  const [lng = 0, lat = 0] = turfDestination([...from], km, bearing, { units: 'kilometers' }).geometry.coordinates
  return lngLat(wrapLongitude(lng), lat)
}

/** Degrees clockwise from north, in [0, 360), of `to` as seen from `from`. */
export function bearingTo(from: LngLat, to: LngLat): number {
  return (turfBearing([...from], [...to]) + 360) % 360
}

/** The same meridian in [-180, 180]. */
export function wrapLongitude(lng: number): number {
  return Math.abs(lng) <= 180 ? lng : lng - 360 * Math.floor((lng + 180) / 360)
}
