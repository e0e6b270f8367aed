import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Topology } from 'topojson-specification'
import type { AdminGeometry } from './admin'
import type { LabelPoint } from './shapes/label-point'
import type { ShapeLayer } from './shapes/layer'
import type { Spread } from './spread'

/** Label point and radius by place id, from the polygons that the map draws. */
export function readGeometry(folder: string): AdminGeometry {
  const files = [
    'countries.json.br',
    ...readdirSync(join(folder, 'admin'))
      .sort()
      .map((file) => join('admin', file)),
  ]
  const geometry = new Map<string, Spread>()
  for (const file of files) {
    const topology: Topology<Record<string, ShapeLayer>> = readShapes(join(folder, file))
    for (const layer of Object.values(topology.objects)) {
      for (const { id, properties } of layer.geometries ?? []) {
        if (id !== undefined && properties) geometry.set(id, spread(properties))
      }
    }
  }
  return geometry
}

/** A file of polygons as the recipe for them writes it. */
export function readShapes<Objects extends Topology['objects']>(path: string): Topology<Objects> {
  return JSON.parse(brotliDecompressSync(readFileSync(path)).toString('utf8'))
}

function spread({ point, radiusKm }: LabelPoint): Spread {
  return { lng: point[0], lat: point[1], radiusKm }
}
