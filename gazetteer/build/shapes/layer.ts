import { feature, mergeArcs } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification'
import { type LabelPoint, labelPoint } from './label-point'
import { ringAreaKm2 } from './rings'
import type { UnitTopology } from './simplify'

/** A place's ground, with an id such as `adm1:SY.09` and its label point. */
export type Shape = MultiPolygon<LabelPoint> & { readonly id: string; readonly properties: LabelPoint }

export interface ShapeLayer extends GeometryCollection<LabelPoint> {
  geometries: Shape[]
}

/** The Vatican is a line on the grid of the coordinates; no shape is better than that. */
const FLAT_KM2 = 0.05

/** Merges a topology's units by code into one shape each, sorted by id; units without a code are left out. */
export function mergeUnits(
  topology: UnitTopology,
  codes: readonly (string | undefined)[],
  idOf: (code: string) => string,
): ShapeLayer {
  const groups = new Map<string, (Polygon | MultiPolygon)[]>()
  for (const [index, geometry] of topology.objects.units.geometries.entries()) {
    const code = codes[index]
    if (code === undefined || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue
    groups.set(code, [...(groups.get(code) ?? []), geometry])
  }
  const geometries = [...groups].flatMap(([code, members]): Shape[] => {
    const merged = mergeArcs(topology, members)
    const { geometry } = feature(topology, merged)
    const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : []
    if (!polygons.some(([outer = []]) => ringAreaKm2(outer) > FLAT_KM2)) return []
    return [{ ...merged, id: idOf(code), properties: labelPoint(polygons) }]
  })
  geometries.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { type: 'GeometryCollection', geometries }
}
