import type { LngLat } from './lng-lat'

const EARTH_RADIUS_KM = 6371.0088
const RADIANS = Math.PI / 180

/**
 * Great-circle distance, haversine, as `@turf/distance` gives it, without the objects that turf wraps around two
 * points: resolution asks for it a million times an article.
 */
export function distanceKm([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const dLat = Math.sin(((lat2 - lat1) * RADIANS) / 2)
  const dLng = Math.sin(((lng2 - lng1) * RADIANS) / 2)
  const h = dLat * dLat + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * dLng * dLng
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
