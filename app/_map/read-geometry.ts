import type { Geometry } from 'geojson'

const TYPES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'])

/** The contract keeps geometries loose; what Leaflet can draw comes out typed, all else as `undefined`. */
export function readGeometry(value: { readonly type: string } | null | undefined): Geometry | undefined {
  return value && isGeometry(value) ? value : undefined
}

function isGeometry(value: { readonly type: string }): value is Geometry {
  return TYPES.has(value.type) && 'coordinates' in value && Array.isArray(value.coordinates)
}
