import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { LngLat } from '../geo/lng-lat'
import type { PlaceId } from './place'
import { readAdmin, readCountries, type ShapeLayer } from './shape-files'

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
  /** Borders are those of the sources and bind nobody; see gazetteer/NOTICE.md. */
  locate(point: LngLat): Unit
}

interface Piece {
  readonly id: string
  readonly rings: Position[][]
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

interface Layer {
  readonly grounds: ReadonlyMap<string, Ground>
  /** Every polygon of every shape by itself: a box around France and Réunion would hold half the world. */
  readonly pieces: readonly Piece[]
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
      const unit = unitsOf(countryCode)
      const admin1 = unit && pieceAt(unit.adm1, point)
      return admin1 === undefined ? { countryCode } : { countryCode, admin1Code: admin1.slice('adm1:SY.'.length) }
    },
  }
}

function decode(topology: Topology, layer: ShapeLayer): Layer {
  const grounds = new Map<string, Ground>()
  const pieces: Piece[] = []
  for (const shape of layer.geometries) {
    const { geometry } = feature(topology, shape)
    if (geometry.type !== 'MultiPolygon' && geometry.type !== 'Polygon') continue
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const [only] = polygons
    grounds.set(shape.id, only && polygons.length === 1 ? { type: 'Polygon', coordinates: only } : geometry)
    for (const rings of polygons) pieces.push({ id: shape.id, rings, box: boxOf(rings[0] ?? []) })
  }
  return { grounds, pieces }
}

function pieceAt({ pieces }: Layer, [lng, lat]: LngLat): string | undefined {
  const point = [lng, lat]
  return pieces.find(({ box: [west, south, east, north], rings }) => {
    const near = lng >= west && lng <= east && lat >= south && lat <= north
    return near && booleanPointInPolygon(point, { type: 'Polygon', coordinates: rings })
  })?.id
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
