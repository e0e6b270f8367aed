import type { Position } from 'geojson'

/** A closed ring, first position repeated last, degrees. */
export type Ring = Position[]
/** Outer ring, then holes. */
export type Rings = Ring[]

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const EARTH_RADIUS_KM = 6371.0088

export function boxOf(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng = 0, lat = 0] of ring) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return { west, south, east, north }
}

/** Area on the sphere (Chamberlain and Duquette, "Some Algorithms for Polygons on a Sphere", 2007). */
export function ringAreaKm2(ring: Ring): number {
  let sum = 0
  let [lastLng = 0, lastLat = 0] = ring.at(-1) ?? []
  for (const [lng = 0, lat = 0] of ring) {
    sum += radians(lng - lastLng) * (2 + Math.sin(radians(lastLat)) + Math.sin(radians(lat)))
    lastLng = lng
    lastLat = lat
  }
  return (Math.abs(sum) / 2) * EARTH_RADIUS_KM ** 2
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/** Even-odd rule over all rings, so holes count as outside. */
export function ringsContain(rings: Rings, lng: number, lat: number): boolean {
  let inside = false
  for (const ring of rings) {
    let [lastLng = 0, lastLat = 0] = ring.at(-1) ?? []
    for (const [x = 0, y = 0] of ring) {
      if (y > lat !== lastLat > lat && lng < ((lastLng - x) * (lat - y)) / (lastLat - y) + x) inside = !inside
      lastLng = x
      lastLat = y
    }
  }
  return inside
}

/** Sutherland and Hodgman against one line: keeps what lies where `axis` is at least (`keep` 1) or at most (-1) `limit`. */
export function clipRing(ring: Ring, axis: 0 | 1, limit: number, keep: 1 | -1): Ring {
  const out: Ring = []
  const open = ring.slice(0, -1)
  let last = open.at(-1) ?? [0, 0]
  for (const position of open) {
    const here = ((position[axis] ?? 0) - limit) * keep
    const before = ((last[axis] ?? 0) - limit) * keep
    if (here * before < 0) out.push(crossing(last, position, axis, limit))
    if (here >= 0) out.push(position)
    last = position
  }
  const [first] = out
  return first && out.length > 2 ? [...out, first] : []
}

function crossing(from: Position, to: Position, axis: 0 | 1, limit: number): Position {
  const [x0 = 0, y0 = 0] = from
  const [x1 = 0, y1 = 0] = to
  return axis === 0
    ? [limit, y0 + ((y1 - y0) * (limit - x0)) / (x1 - x0)]
    : [x0 + ((x1 - x0) * (limit - y0)) / (y1 - y0), limit]
}

/**
 * The source stitches its rings across the antimeridian and over the pole, which a flat map draws as streaks from edge to edge.
 * This unrolls each ring, then cuts it into pieces that stay within [-180, 180].
 */
export function cutAtAntimeridian([outer = [], ...holes]: Rings): Rings[] {
  const unrolled = unroll(outer)
  const box = boxOf(unrolled)
  if (box.west >= -180 && box.east <= 180) return [[unrolled, ...holes].map(roundRing)]
  const pieces: Rings[] = []
  for (const shift of [-360, 0, 360]) {
    const west = clipRing(unrolled, 0, shift - 180, 1)
    const piece = west.length > 0 ? clipRing(west, 0, shift + 180, -1) : []
    if (piece.length > 3) pieces.push([roundRing(piece.map(([lng = 0, lat = 0]) => [lng - shift, lat]))])
  }
  for (const hole of holes) {
    const [lng = 0, lat = 0] = hole[0] ?? []
    pieces.find((rings) => ringsContain(rings, lng, lat))?.push(roundRing(hole))
  }
  return pieces
}

/** A turn there and back loses the last bits of a number; neighbours share a border only if theirs are the same. */
function roundRing(ring: Ring): Ring {
  return ring.map(([lng = 0, lat = 0]) => [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7])
}

function unroll(ring: Ring): Ring {
  let turn = 0
  let lastLng = ring[0]?.[0] ?? 0
  const unrolled = ring.map(([lng = 0, lat = 0]) => {
    if (lng - lastLng > 180) turn -= 360
    else if (lastLng - lng > 180) turn += 360
    lastLng = lng
    return [lng + turn, lat]
  })
  const [firstLng = 0] = unrolled[0] ?? []
  const [endLng = 0] = unrolled.at(-1) ?? []
  // A ring that does not come back to its start goes round the pole: the cap down to it is part of the land.
  if (Math.abs(endLng - firstLng) > 180) unrolled.push([endLng, -90], [firstLng, -90], [firstLng, ring[0]?.[1] ?? 0])
  return unrolled
}
