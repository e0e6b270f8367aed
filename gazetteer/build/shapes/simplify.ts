import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type Rings, ringAreaKm2 } from './rings'

/** Grid of all coordinates, degrees: a tenth of a kilometre, and short numbers in the file. */
const GRID = 0.001
const EARTH_KM2 = 6371.0088 ** 2

/** How fine a topology stays: the smallest corner and the smallest islet that it keeps. */
export interface Detail {
  readonly detailKm2: number
  readonly dropKm2: number
}

/** The layer that `simplifiedTopology` fills, one geometry per unit in the order given. */
export type UnitTopology = Topology<{ units: GeometryCollection }>

/**
 * One topology of all units, simplified by Visvalingam's effective area (`detailKm2`, on the sphere) and rounded to the grid.
 * Shared borders stay shared. Polygons smaller than `dropKm2` go, but never the last of a unit.
 */
export function simplifiedTopology(units: readonly (readonly Rings[])[], { detailKm2, dropKm2 }: Detail): UnitTopology {
  const features = units.map((polygons) => toFeature(polygons, dropKm2))
  const layer: FeatureCollection<MultiPolygon> = { type: 'FeatureCollection', features }
  const full = presimplify(topologyOf(layer), sphericalTriangleArea)
  for (const arc of full.arcs) {
    keepPole(arc)
    keepTriangle(arc)
  }
  const light = simplify(full, detailKm2 / EARTH_KM2)
  return quantize(light, { scale: [GRID, GRID], translate: [-180, -90] })
}

/** The library's types do not carry the layer's name through; this is the edge that does. */
function topologyOf(units: FeatureCollection<MultiPolygon>): UnitTopology {
  return topology({ units }) as UnitTopology
}

function toFeature(polygons: readonly Rings[], dropKm2: number): Feature<MultiPolygon> {
  const largest = Math.max(...polygons.map(([outer = []]) => ringAreaKm2(outer)))
  const coordinates = polygons.filter(([outer = []]) => ringAreaKm2(outer) >= Math.min(dropKm2, largest))
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } }
}

/** On the sphere the edge along the pole is a point, and would go; on a flat map Antarctica needs it. */
function keepPole(arc: number[][]): void {
  for (const corner of arc) if (corner[1] === -90) corner[2] = Infinity
}

/** An islet that simplification would flatten keeps its two heaviest corners beside its start. */
function keepTriangle(arc: number[][]): void {
  const [first, last] = [arc[0], arc.at(-1)]
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return
  const corners = arc.slice(1, -1).sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0))
  for (const corner of corners.slice(0, 2)) corner[2] = Infinity
}
