import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { LngLat } from '../geo/lng-lat'
import type { PlaceId } from './place'
import { readAdmin, readCountries, type ShapeLayer } from './shape-files'

/** A generalised coast leaves harbours, piers and islets just outside: degrees of latitude, about four kilometres. */
const ASHORE = 0.035
/** The same along a parallel, in degrees of longitude as far north as people live. */
const REACH = ASHORE * 6
/** Side of a grid cell, degrees. */
const CELL = 2

export type Ground = Polygon | MultiPolygon

/** The country and first-level unit that a position lies in; neither at sea. Codes are GeoNames'. */
export interface Unit {
  readonly countryCode?: string
  readonly admin1Code?: string
}

/** The bundled polygons of countries and their units. Nothing is decoded before it is asked for. */
export interface Shapes {
  /** The ground of `ctry:SY`, `adm1:SY.09`, `adm2:FR.84.69`; undefined for other ids and units without a polygon. */
  shapeOf(id: PlaceId): Ground | undefined
  /** Borders are those of the sources and bind nobody; see gazetteer/BORDERS.md. */
  locate(point: LngLat): Unit
  /** The first-level unit of this country that a position lies in, `09`. */
  unitIn(countryCode: string, point: LngLat): string | undefined
}

interface Piece {
  readonly id: string
  readonly rings: Position[][]
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

interface Layer {
  readonly grounds: ReadonlyMap<string, Ground>
  /**
   * Every polygon of every shape by itself (a box around France and Réunion would hold half the world), under each cell
   * of a grid that it reaches.
   */
  readonly cells: ReadonlyMap<number, readonly Piece[]>
}

/** Opens the bundle under the repository's root. Throws on the first question when it is not there. */
export function loadShapes(root = process.cwd()): Shapes {
  let countries: Layer | undefined
  const admin = new Map<string, { readonly adm1: Layer; readonly adm2: Layer } | undefined>()

  function allCountries(): Layer {
    if (!countries) {
      const topology = readCountries(root)
      countries = decode(topology, topology.objects.countries)
    }
    return countries
  }

  function unitsOf(countryCode: string) {
    if (!admin.has(countryCode)) {
      const topology = readAdmin(root, countryCode)
      const { adm1, adm2 } = topology?.objects ?? {}
      admin.set(countryCode, topology && adm1 && adm2 && { adm1: decode(topology, adm1), adm2: decode(topology, adm2) })
    }
    return admin.get(countryCode)
  }

  return {
    shapeOf(id) {
      const [kind, code = ''] = id.split(':')
      if (kind === 'ctry') return allCountries().grounds.get(id)
      if (kind !== 'adm1' && kind !== 'adm2') return undefined
      return unitsOf(code.slice(0, 2))?.[kind].grounds.get(id)
    },
    locate(point) {
      const country = pieceAt(allCountries(), point)
      if (country === undefined) return {}
      const countryCode = country.slice('ctry:'.length)
      const admin1Code = unitIn(countryCode, point)
      return admin1Code === undefined ? { countryCode } : { countryCode, admin1Code }
    },
    unitIn,
  }

  function unitIn(countryCode: string, point: LngLat): string | undefined {
    const units = unitsOf(countryCode)
    return units && pieceAt(units.adm1, point)?.slice('adm1:SY.'.length)
  }
}

function decode(topology: Topology, layer: ShapeLayer): Layer {
  const grounds = new Map<string, Ground>()
  const cells = new Map<number, Piece[]>()
  for (const shape of layer.geometries) {
    const { geometry } = feature(topology, shape)
    const [only, second] = geometry.coordinates
    grounds.set(shape.id, only && !second ? { type: 'Polygon', coordinates: only } : geometry)
    for (const rings of geometry.coordinates) {
      const piece = { id: shape.id, rings, box: boxOf(rings[0] ?? []) }
      for (const cell of cellsOf(piece.box)) {
        const there = cells.get(cell)
        if (there) there.push(piece)
        else cells.set(cell, [piece])
      }
    }
  }
  return { grounds, cells }
}

function* cellsOf([west, south, east, north]: Piece['box']): Generator<number> {
  for (let lng = Math.floor((west - REACH) / CELL); lng <= (east + REACH) / CELL; lng++) {
    for (let lat = Math.floor((south - ASHORE) / CELL); lat <= (north + ASHORE) / CELL; lat++) yield cellKey(lng, lat)
  }
}

function cellKey(lng: number, lat: number): number {
  return lng * 1000 + lat
}

/** The shape that holds a point, else the one whose edge is nearest within `ASHORE`. */
function pieceAt({ cells }: Layer, [lng, lat]: LngLat): string | undefined {
  const point = [lng, lat]
  const here = cells.get(cellKey(Math.floor(lng / CELL), Math.floor(lat / CELL))) ?? []
  const near = here.filter(({ box: [west, south, east, north] }) => {
    const [x, y] = [Math.max(west - lng, lng - east), Math.max(south - lat, lat - north)]
    return y <= ASHORE && x * Math.cos((lat * Math.PI) / 180) <= ASHORE
  })
  const around = near.find(({ rings }) => booleanPointInPolygon(point, { type: 'Polygon', coordinates: rings }))
  if (around) return around.id
  let [nearest, least]: [string | undefined, number] = [undefined, ASHORE]
  for (const { id, rings } of near) {
    const gap = degreesToEdge(point, rings[0] ?? [])
    if (gap < least) [nearest, least] = [id, gap]
  }
  return nearest
}

/** Distance on the ground to a ring, in degrees of latitude; flat, which is exact enough at the width of a harbour. */
function degreesToEdge([lng = 0, lat = 0]: Position, ring: Position[]): number {
  const squeeze = Math.cos((lat * Math.PI) / 180)
  let least = Infinity
  let [fromX, fromY] = [Infinity, Infinity]
  for (const [x = 0, y = 0] of ring) {
    const [toX, toY] = [(x - lng) * squeeze, y - lat]
    const [dx, dy] = [toX - fromX, toY - fromY]
    const along = Number.isFinite(dx) && (dx !== 0 || dy !== 0) ? -(fromX * dx + fromY * dy) / (dx * dx + dy * dy) : 1
    const t = Math.min(1, Math.max(0, along))
    least = Math.min(least, Math.hypot(t === 1 ? toX : fromX + t * dx, t === 1 ? toY : fromY + t * dy))
    fromX = toX
    fromY = toY
  }
  return least
}

function boxOf(ring: Position[]): Piece['box'] {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lng = 0, lat = 0] of ring) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}
