import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { feature } from 'topojson-client'
import type { Draft, Drafts } from './draft'
import type { ShapeLayer } from './shapes/layer'
import { type Rings, ringsContain } from './shapes/rings'
import { readShapes } from './written-geometry'

interface UnitShape {
  readonly admin1Code: string
  readonly polygons: readonly Rings[]
}

/** Wider than this a place is not in one first-level unit. */
const WIDEST_KM = 30

/** Gives airfields and curated places in a country the first-level unit whose polygon holds their point. */
export function assignUnits(drafts: Drafts, shapesFolder: string): void {
  const countries = new Map<string, readonly UnitShape[]>()
  for (const draft of drafts.values()) {
    if (!needsUnit(draft)) continue
    const { countryCode = '', lng, lat } = draft
    const units = countries.get(countryCode) ?? readUnits(join(shapesFolder, 'admin', `${countryCode}.json.br`))
    countries.set(countryCode, units)
    const unit = units.find(({ polygons }) => polygons.some((rings) => ringsContain(rings, lng, lat)))
    if (unit) draft.admin1Code = unit.admin1Code
  }
}

function needsUnit({ id, countryCode, admin1Code, radiusKm }: Draft): boolean {
  return (
    (id.startsWith('ap:') || id.startsWith('ld:')) &&
    countryCode !== undefined &&
    admin1Code === undefined &&
    radiusKm <= WIDEST_KM
  )
}

function readUnits(path: string): readonly UnitShape[] {
  if (!existsSync(path)) return []
  const topology = readShapes<{ adm1: ShapeLayer }>(path)
  return feature(topology, topology.objects.adm1).features.flatMap(({ id, geometry }) => {
    const admin1Code = `${id}`.split('.')[1]
    if (admin1Code === undefined || geometry.type !== 'MultiPolygon') return []
    return [{ admin1Code, polygons: geometry.coordinates }]
  })
}
