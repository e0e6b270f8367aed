import { intersect } from '@turf/intersect'
import { union } from '@turf/union'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { clipToConvex } from './clip-convex'
import { boxOf, signedArea } from './ring'

/** Ground with an extent. */
export type Ground = Polygon | MultiPolygon

/** Five decimals are a metre; more is not known and only swells every answer. */
const DECIMALS = 1e5

/**
 * Valid RFC 7946 ground from rings whose longitudes may run past 180: cut at the antimeridian, closed over a pole that
 * it holds, outer rings counterclockwise, holes clockwise. The first ring is the outer one.
 */
export function groundOf(rings: readonly (readonly Position[])[]): Ground {
  // Rounded before it is cut: the clipper stumbles over slivers of a billionth of a degree.
  const [outer, ...holes] = rings.map((ring) => unwrap(ring.map(round)).map(round))
  if (outer === undefined) throw new RangeError('Ground needs an outer ring, got none')
  const holdsPole = goesRound(outer)
  const closed = holdsPole ? overPole(outer) : outer
  const kept = holdsPole ? [] : holes.map((hole) => shiftTo(hole, mean(outer)))
  return finish(cutAtAntimeridian({ type: 'Polygon', coordinates: [closed, ...kept] }))
}

/** All of it as one ground. Throws `RangeError` for none. */
export function joinGround(grounds: readonly Ground[]): Ground {
  const [first, ...rest] = grounds
  if (first === undefined) throw new RangeError('Nothing to join: no ground was given')
  if (rest.length === 0) return first
  const joined = union({ type: 'FeatureCollection', features: [first, ...rest].map(asFeature) })
  return joined === null ? first : finish(joined.geometry)
}

/** What both cover; undefined where they do not meet. */
export function clipGround(ground: Ground, by: Ground): Ground | undefined {
  const near = partsNear(ground, by)
  if (near === undefined) return undefined
  const parts =
    by.type === 'Polygon' && by.coordinates.length === 1 ? clipParts(near, by.coordinates[0] ?? []) : undefined
  if (parts !== undefined) return parts.length === 0 ? undefined : finish({ type: 'MultiPolygon', coordinates: parts })
  const common = intersect({ type: 'FeatureCollection', features: [asFeature(near), asFeature(by)] })
  return common === null ? undefined : finish(common.geometry)
}

/** A sector or a disc is convex, which is cut by far faster than any other ground; undefined where the shape forbids it. */
function clipParts(ground: Ground, convex: Position[]): Position[][][] | undefined {
  const clipped: Position[][][] = []
  for (const rings of ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates) {
    const parts = clipToConvex(
      rings.map((ring, i) => wind(ring, i === 0)),
      wind(convex, true),
    )
    if (parts === undefined) return undefined
    clipped.push(...parts)
  }
  return clipped
}

/** The parts whose boxes meet that of the other ground: the clipper sorts every edge of a thousand far islands. */
function partsNear(ground: Ground, other: Ground): Ground | undefined {
  if (ground.type === 'Polygon') return ground
  const box = boxOf(other.type === 'Polygon' ? other.coordinates : other.coordinates.flat())
  const coordinates = ground.coordinates.filter((rings) => {
    const [west, south, east, north] = boxOf(rings.slice(0, 1))
    return west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1]
  })
  return coordinates.length === 0 ? undefined : { type: 'MultiPolygon', coordinates }
}

function asFeature(geometry: Ground): Feature<Ground> {
  return { type: 'Feature', properties: {}, geometry }
}

/** Longitudes made continuous, so that no step is longer than half the globe. */
function unwrap(ring: readonly Position[]): Position[] {
  let before = ring[0]?.[0] ?? 0
  return ring.map(([lng = 0, lat = 0]) => {
    before = lng + 360 * Math.round((before - lng) / 360)
    return [before, lat]
  })
}

function goesRound(ring: readonly Position[]): boolean {
  return Math.abs((ring.at(-1)?.[0] ?? 0) - (ring[0]?.[0] ?? 0)) > 180
}

/** A ring around a pole, drawn on the plane, goes up to the pole's edge of the map and back. */
function overPole(ring: readonly Position[]): Position[] {
  const [first = [0, 0]] = ring
  const pole = ring.reduce((sum, [, lat = 0]) => sum + lat, 0) > 0 ? 90 : -90
  const end = ring.at(-1)?.[0] ?? 0
  return [...ring, [end, pole], [first[0] ?? 0, pole], first]
}

function cutAtAntimeridian(polygon: Polygon): Ground {
  const longitudes = (polygon.coordinates[0] ?? []).map(([lng = 0]) => lng)
  const low = longitudes.reduce((a, b) => Math.min(a, b), 180)
  const high = longitudes.reduce((a, b) => Math.max(a, b), -180)
  if (low >= -180 && high <= 180) return polygon
  const pieces: Position[][][] = []
  for (let turn = Math.floor((low + 180) / 360); turn * 360 - 180 < high; turn++) {
    const piece = intersect({ type: 'FeatureCollection', features: [asFeature(polygon), asFeature(strip(turn * 360))] })
    if (piece === null) continue
    const parts = piece.geometry.type === 'Polygon' ? [piece.geometry.coordinates] : piece.geometry.coordinates
    pieces.push(...parts.map((part) => part.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng - turn * 360, lat]))))
  }
  return { type: 'MultiPolygon', coordinates: pieces }
}

function strip(middle: number): Polygon {
  const [west, east] = [middle - 180, middle + 180]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, -90],
        [east, -90],
        [east, 90],
        [west, 90],
        [west, -90],
      ],
    ],
  }
}

function shiftTo(ring: readonly Position[], longitude: number): Position[] {
  const turn = 360 * Math.round((longitude - mean(ring)) / 360)
  return ring.map(([lng = 0, lat = 0]) => [lng + turn, lat])
}

function mean(ring: readonly Position[]): number {
  return ring.reduce((sum, [lng = 0]) => sum + lng, 0) / Math.max(1, ring.length)
}

function finish(ground: Ground): Ground {
  const parts = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates
  const tidy: Position[][][] = []
  for (const [outer = [], ...holes] of parts.map((rings) => rings.map((ring) => dropRepeats(ring.map(round))))) {
    if (doubledArea(outer) === 0) continue
    tidy.push([wind(outer, true), ...holes.filter((hole) => doubledArea(hole) !== 0).map((hole) => wind(hole, false))])
  }
  const [only, second] = tidy
  if (only !== undefined && second === undefined) return { type: 'Polygon', coordinates: only }
  return { type: 'MultiPolygon', coordinates: tidy }
}

function round([lng = 0, lat = 0]: Position): Position {
  // Adding zero turns -0 into 0.
  return [Math.round(lng * DECIMALS) / DECIMALS + 0, Math.round(lat * DECIMALS) / DECIMALS + 0]
}

function wind(ring: Position[], counterclockwise: boolean): Position[] {
  return doubledArea(ring) > 0 === counterclockwise ? ring : ring.toReversed()
}

function doubledArea(ring: readonly Position[]): number {
  const doubled = signedArea(ring)
  // Less than a square of the last decimal is rounding.
  return Math.abs(doubled) < 1 / DECIMALS ** 2 ? 0 : doubled
}

function dropRepeats(ring: readonly Position[]): Position[] {
  return ring.filter(([lng, lat], index) => index === 0 || lng !== ring[index - 1]?.[0] || lat !== ring[index - 1]?.[1])
}
