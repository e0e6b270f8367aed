import { type LatLngBounds, type LatLngTuple, latLngBounds } from 'leaflet'
import type { LngLat } from '../../lib/geo/lng-lat'

/** The one place where GeoJSON's order becomes Leaflet's. */
export function toLatLng([lng, lat]: LngLat): LatLngTuple {
  return [lat, lng]
}

/** Holds every position; `undefined` for none. */
export function boundsOf(positions: readonly LngLat[]): LatLngBounds | undefined {
  return positions.length === 0 ? undefined : latLngBounds(positions.map(toLatLng))
}
