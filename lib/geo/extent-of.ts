import type { Geometry, Position } from 'geojson'
import { distanceKm } from './distance-km'
import { type LngLat, lngLat } from './lng-lat'

const RADIANS = Math.PI / 180

export interface Extent {
  readonly middle: LngLat
  /** Every vertex lies within this distance of the middle. */
  readonly radiusKm: number
}

/**
 * The circle that holds a geometry: its middle is that of the box around its vertices in space, so that neither the
 * antimeridian nor a pole nor the spacing of vertices moves it. Throws `RangeError` for a geometry without positions.
 */
export function extentOf(geometry: Geometry): Extent {
  const positions = [...positionsOf(geometry)]
  const low = [1, 1, 1]
  const high = [-1, -1, -1]
  for (const [lng = 0, lat = 0] of positions) {
    const across = Math.cos(lat * RADIANS)
    const vector = [across * Math.cos(lng * RADIANS), across * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)]
    for (const [axis, value] of vector.entries()) {
      low[axis] = Math.min(low[axis] ?? 1, value)
      high[axis] = Math.max(high[axis] ?? -1, value)
    }
  }
  if (positions.length === 0) throw new RangeError(`A ${geometry.type} without positions has no extent`)
  const [x = 0, y = 0, z = 0] = low.map((value, axis) => (value + (high[axis] ?? 0)) / 2)
  const middle = lngLat(Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS)
  let radiusKm = 0
  for (const [lng = 0, lat = 0] of positions) radiusKm = Math.max(radiusKm, distanceKm(middle, lngLat(lng, lat)))
  return { middle, radiusKm }
}

function* positionsOf(geometry: Geometry): Generator<Position> {
  switch (geometry.type) {
    case 'Point':
      yield geometry.coordinates
      break
    case 'MultiPoint':
    case 'LineString':
      yield* geometry.coordinates
      break
    case 'MultiLineString':
    case 'Polygon':
      for (const line of geometry.coordinates) yield* line
      break
    case 'MultiPolygon':
      for (const polygon of geometry.coordinates) for (const ring of polygon) yield* ring
      break
    case 'GeometryCollection':
      for (const part of geometry.geometries) yield* positionsOf(part)
  }
}
