import type { Geometry } from 'geojson'

/** How a footprint was made, so that the map can draw what is certain differently from what is not. */
export type FootprintForm = 'point' | 'circle' | 'area' | 'sector' | 'ring' | 'corridor'

/** Ground that a place or an expression covers, RFC 7946, WGS 84; `radiusKm` holds all of it around its middle. */
export interface Footprint {
  readonly form: FootprintForm
  readonly geometry: Geometry
  readonly radiusKm: number
}
