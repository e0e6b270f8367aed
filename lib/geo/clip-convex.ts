import type { Position } from 'geojson'
import { boxOf, pointInRing, signedArea } from './ring'

type Rings = readonly (readonly Position[])[]

/**
 * The parts of a polygon (outer ring counterclockwise, holes clockwise, all closed) inside a convex ring (counterclockwise,
 * closed): one half-plane after the other, each in linear time but for the sorting of its crossings. Undefined where the
 * ring is not convex or the crossings contradict each other: such ground is left to the general clipper.
 */
export function clipToConvex(polygon: Rings, convex: readonly Position[]): Position[][][] | undefined {
  if (!isConvex(convex)) return undefined
  let rings: Rings | undefined = polygon.map((ring) => ring.slice(0, -1))
  let corners = cornersOf(rings)
  // The longest sides cut most, and most of the others then nothing.
  for (const { from, to } of sidesOf(convex).sort((a, b) => b.length - a.length)) {
    if (corners.every((corner) => sideOf(from, to, corner) >= 0)) continue
    rings = clipToLine(rings, from, to)
    if (rings === undefined || rings.length === 0) return rings && []
    corners = cornersOf(rings)
  }
  return group(rings)
}

function sidesOf(convex: readonly Position[]) {
  return convex.slice(0, -1).map((from, i) => {
    const to = convex[i + 1] ?? from
    return { from, to, length: Math.hypot((to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)) }
  })
}

/** Positive to the left of the line from one position to the other. */
function sideOf([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, [x = 0, y = 0]: Position): number {
  return (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)
}

function cornersOf(rings: Rings): readonly Position[] {
  const [west, south, east, north] = boxOf(rings)
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
}

/** A stretch of a ring inside the half-plane, from where it comes in to where it goes out, as places along the line. */
interface Chain {
  readonly positions: Position[]
  readonly enters: number
  readonly leaves: number
}

/** Open rings in, open rings out: what lies left of the line through both positions, the line itself counted as inside. */
function clipToLine(rings: Rings, from: Position, to: Position): Rings | undefined {
  const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [from, to]
  const along = ([x = 0, y = 0]: Position) => (x1 - x0) * (x - x0) + (y1 - y0) * (y - y0)
  const kept: (readonly Position[])[] = []
  const chains: Chain[] = []
  for (const ring of rings) {
    const sides = ring.map((position) => sideOf(from, to, position))
    const first = sides.findIndex((value, i) => value >= 0 && (sides.at(i - 1) ?? 0) < 0)
    if (first < 0) {
      if ((sides[0] ?? -1) >= 0) kept.push(ring)
      continue
    }
    let positions: Position[] = []
    for (let step = 0; step < ring.length; step++) {
      const at = (first + step) % ring.length
      const before = (at + ring.length - 1) % ring.length
      const [isIn, wasIn] = [(sides[at] ?? 0) >= 0, (sides[before] ?? 0) >= 0]
      if (isIn && !wasIn) positions = [crossing(ring, sides, before, at)]
      if (isIn) positions.push(ring[at] ?? [])
      const next = (at + 1) % ring.length
      if (!isIn || (sides[next] ?? 0) >= 0) continue
      positions.push(crossing(ring, sides, at, next))
      chains.push({ positions, enters: along(positions[0] ?? []), leaves: along(positions.at(-1) ?? []) })
    }
  }
  const closed = join(chains)
  return closed && [...kept, ...closed]
}

function crossing(ring: readonly Position[], sides: readonly number[], from: number, to: number): Position {
  const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [ring[from], ring[to]]
  const [s0 = 0, s1 = 0] = [sides[from], sides[to]]
  const share = s0 / (s0 - s1)
  return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)]
}

/**
 * Inside lies to the left of every ring, so what goes out comes in again at the next crossing along the line. Crossings that do not
 * alternate so, equal ones put in either order, are of a polygon that crosses itself.
 */
function join(chains: readonly Chain[]): Position[][] | undefined {
  const crossings = chains
    .flatMap(({ enters, leaves }, chain) => [
      { chain, at: leaves, comesIn: false },
      { chain, at: enters, comesIn: true },
    ])
    .sort((a, b) => a.at - b.at)
  const nextOf = new Map<number, number>()
  for (let i = 0; i < crossings.length; i += 2) {
    for (const [index, comesIn] of [
      [i, false],
      [i + 1, true],
    ] as const) {
      if (crossings[index]?.comesIn === comesIn) continue
      let other = index + 1
      while (crossings[other]?.at === crossings[index]?.at && crossings[other]?.comesIn !== comesIn) other++
      const [one, two] = [crossings[index], crossings[other]]
      if (one === undefined || two === undefined || one.at !== two.at) return undefined
      crossings[index] = two
      crossings[other] = one
    }
    nextOf.set(crossings[i]?.chain ?? -1, crossings[i + 1]?.chain ?? -1)
  }
  const rings: Position[][] = []
  const used = new Set<number>()
  for (let start = 0; start < chains.length; start++) {
    if (used.has(start)) continue
    const ring: Position[] = []
    for (let chain = start; !used.has(chain); chain = nextOf.get(chain) ?? chain) {
      used.add(chain)
      ring.push(...(chains[chain]?.positions ?? []))
    }
    rings.push(ring)
  }
  return rings
}

/** Closed polygons of open rings: each hole in the outer ring that holds it. */
function group(rings: Rings): Position[][][] | undefined {
  const closed = rings.map(closedFromWest)
  const polygons = closed.filter((ring) => signedArea(ring) > 0).map((ring) => [ring])
  for (const hole of closed.filter((ring) => signedArea(ring) < 0)) {
    const holder = polygons.find(([outer = []]) => hole.some((position) => pointInRing(position, outer)))
    if (holder === undefined) return undefined
    holder.push(hole)
  }
  return polygons
}

/** Closed, from its westernmost position on, without those that lie straight between their neighbours: one way to write it. */
function closedFromWest(ring: readonly Position[]): Position[] {
  const corners = ring.filter(
    (position, i) => sideOf(ring.at(i - 1) ?? [], ring[(i + 1) % ring.length] ?? [], position) !== 0,
  )
  let start = 0
  for (const [i, [x = 0, y = 0]] of corners.entries()) {
    const [west = 0, south = 0] = corners[start] ?? []
    if (x < west || (x === west && y < south)) start = i
  }
  return [...corners.slice(start), ...corners.slice(0, start + 1)]
}

function isConvex(ring: readonly Position[]): boolean {
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b, c] = [ring[i], ring[i + 1], ring[i + 2 === ring.length ? 1 : i + 2]]
    if (a === undefined || b === undefined || c === undefined || sideOf(a, b, c) < 0) return false
  }
  return signedArea(ring) > 0
}
