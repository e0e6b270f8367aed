import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'

/** The point inside a shape to write its name at, and the circle around it that holds its main part. */
export interface ShapeProperties {
  readonly point: readonly [lng: number, lat: number]
  readonly radiusKm: number
}

export interface ShapeLayer extends GeometryCollection<ShapeProperties> {
  geometries: (MultiPolygon<ShapeProperties> & { readonly id: string; readonly properties: ShapeProperties })[]
}

export type CountryTopology = Topology<{ countries: ShapeLayer }>
export type AdminTopology = Topology<{ adm1: ShapeLayer; adm2: ShapeLayer }>

/** A file of the bundle by name, `countries` or `admin/SY`, as it lies: TopoJSON compressed with brotli. */
export function readShapeFile(root: string, name: string): Buffer | undefined {
  const path = join(root, 'gazetteer', 'world', 'shapes', `${name}.json.br`)
  return existsSync(path) ? readFileSync(path) : undefined
}

export function readCountries(root: string): CountryTopology {
  const file = readShapeFile(root, 'countries')
  if (!file) throw new Error(`No shapes under ${join(root, 'gazetteer/world/shapes')}; run: npm run gazetteer:build`)
  return parse(file)
}

export function readAdmin(root: string, countryCode: string): AdminTopology | undefined {
  const file = readShapeFile(root, `admin/${countryCode}`)
  return file && parse(file)
}

/** ISO 3166-1 alpha-2 codes of the countries whose first-level units have shapes. */
export function listAdminCountries(root: string): string[] {
  const names = readdirSync(join(root, 'gazetteer', 'world', 'shapes', 'admin'))
  return names.map((name) => name.slice(0, 2)).sort()
}

function parse<T>(file: Buffer): T {
  return JSON.parse(brotliDecompressSync(file).toString('utf8'))
}
