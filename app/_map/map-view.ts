import { createParser } from 'nuqs/server'

/** Where the map looks: a middle and a zoom level. */
export interface MapView {
  readonly lat: number
  readonly lng: number
  readonly zoom: number
}

/** `at=36.2,37.15,7.5` in the address: latitude, longitude, zoom; anything else is no view. */
export const parseAsMapView = createParser<MapView>({
  parse(value) {
    const [lat = Number.NaN, lng = Number.NaN, zoom = Number.NaN, ...rest] = value.split(',').map(Number)
    const sound = rest.length === 0 && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && zoom >= 0 && zoom <= 20
    return sound ? { lat, lng, zoom } : null
  },
  serialize: ({ lat, lng, zoom }) => [lat.toFixed(3), lng.toFixed(3), zoom.toFixed(2)].map(Number).join(','),
  eq: (a, b) => a.lat === b.lat && a.lng === b.lng && a.zoom === b.zoom,
})
