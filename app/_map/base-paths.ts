import type { Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, MultiLineString, Topology } from 'topojson-specification'

/** `units` counts a country's first-level units that have a layer of their own, `admin1-SY`. */
interface CountryProperties {
  readonly units?: number
}

/** What `/basemap/world` and `/basemap/world-near` serve. */
export type WorldTopology = Topology<{
  countries: GeometryCollection<CountryProperties>
  land: GeometryCollection
  disputed: MultiLineString
}>
/** What `/basemap/admin1-SY` serves. */
export type UnitsTopology = Topology<{ lines: MultiLineString }>

/** Positions on the Mercator square, x and y alternating, 0 to 1 from the north-western corner. */
export interface Path {
  readonly xy: Float64Array
  readonly west: number
  readonly north: number
  readonly east: number
  readonly south: number
}

/** A polygon of one country, its outer ring first; land that no country holds has no code. */
export interface LandPiece {
  readonly countryCode: string | undefined
  readonly rings: readonly Path[]
}

export interface World {
  readonly land: readonly LandPiece[]
  readonly borders: readonly Path[]
  readonly disputed: readonly Path[]
}

/** Beyond this the square ends; Antarctica's own edge lies farther out and is never seen. */
const SOUTHERNMOST = -89.5

export function readWorld(topology: WorldTopology): World {
  const { countries, land, disputed } = topology.objects
  return {
    land: [...pieces(topology, countries), ...pieces(topology, land)],
    // A line between two countries: coasts and the cut at the antimeridian belong to one alone and are not drawn.
    borders: mesh(
      topology,
      { type: 'GeometryCollection', geometries: [...countries.geometries, ...land.geometries] },
      isShared,
    ).coordinates.map(toPath),
    disputed: lines(topology, disputed),
  }
}

/** The countries, by code, that have a layer of first-level borders. */
export function countriesWithUnits(topology: WorldTopology | undefined): string[] {
  const countries = topology?.objects.countries.geometries ?? []
  return countries
    .filter(({ properties }) => properties !== undefined && 'units' in properties && properties.units !== 0)
    .map(({ id }) => codeOf(id) ?? '')
}

function codeOf(id: string | number | undefined): string | undefined {
  return typeof id === 'string' ? id.replace('ctry:', '') : undefined
}

export function readUnitLines(topology: UnitsTopology): readonly Path[] {
  return lines(topology, topology.objects.lines)
}

function isShared(a: object, b: object): boolean {
  return a !== b
}

function lines(topology: Topology, layer: MultiLineString): Path[] {
  return feature(topology, layer).geometry.coordinates.map(toPath)
}

function pieces(topology: Topology, layer: GeometryCollection): LandPiece[] {
  return feature(topology, layer).features.flatMap(({ id, geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const countryCode = codeOf(id)
    return polygons.map((rings) => ({ countryCode, rings: rings.map(toPath) }))
  })
}

function toPath(positions: Position[]): Path {
  const xy = new Float64Array(positions.length * 2)
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [index, [lng = 0, lat = 0]] of positions.entries()) {
    const x = lng / 360 + 0.5
    const sine = Math.sin((Math.max(lat, SOUTHERNMOST) * Math.PI) / 180)
    const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
    xy[index * 2] = x
    xy[index * 2 + 1] = y
    west = Math.min(west, x)
    east = Math.max(east, x)
    north = Math.min(north, y)
    south = Math.max(south, y)
  }
  return { xy, west, north, east, south }
}
