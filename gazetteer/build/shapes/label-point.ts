import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import distance from '@turf/distance'
import type { Position } from 'geojson'
import polylabel from 'polylabel'
import { boxOf, type Ring, type Rings, ringAreaKm2 } from './rings'

export interface LabelPoint {
  readonly point: readonly [lng: number, lat: number]
  /** The circle around the point that holds the main part. */
  readonly radiusKm: number
}

/** Islands farther than this from everything nearer belong to the unit but not to its main part (Guiana, Hawaii, the Canaries). */
const MAIN_PART_GAP_KM = 300

/**
 * The centre of the unit's main part, which is where gazetteers and encyclopaedias put it, or, where that falls outside (a
 * crescent, an archipelago), the ground nearest to it; and the reach of the main part around it.
 */
export function labelPoint(polygons: readonly Rings[]): LabelPoint {
  const bySize = polygons.toSorted((a, b) => ringAreaKm2(b[0] ?? []) - ringAreaKm2(a[0] ?? []))
  const main = mainPart(bySize)
  const center = centerOf(main)
  const point = isInside(center, bySize)
    ? center
    : (ashoreFrom(center, main, bySize) ?? innermostPoint(bySize[0] ?? []))
  const radiusKm = Math.max(0, ...main.map((ring) => Math.max(...ring.map((at) => distance(point, at)))))
  return { point: [round(point[0] ?? 0, 4), round(point[1] ?? 0, 4)], radiusKm: round(radiusKm, radiusKm < 10 ? 1 : 0) }
}

/** Just past the shore nearest to the centre, walking on in the same direction; undefined where that only touches a spit. */
function ashoreFrom(center: Position, rings: readonly Ring[], polygons: readonly Rings[]): Position | undefined {
  let shore: Position = center
  let leastKm = Infinity
  for (const at of rings.flat()) {
    const km = Math.abs((at[1] ?? 0) - (center[1] ?? 0)) * 111 < leastKm ? distance(center, at) : Infinity
    if (km < leastKm) [shore, leastKm] = [at, km]
  }
  const [east, north] = [(shore[0] ?? 0) - (center[0] ?? 0), (shore[1] ?? 0) - (center[1] ?? 0)]
  for (let step = 0.3; step > 0.02; step -= 0.05) {
    const inland = [(shore[0] ?? 0) + east * step, (shore[1] ?? 0) + north * step]
    if (isInside(inland, polygons)) return inland
  }
  return undefined
}

/** Holes count: the centre of Brandenburg lies in Berlin. */
function isInside(point: Position, polygons: readonly Rings[]): boolean {
  return polygons.some((rings) => booleanPointInPolygon(point, { type: 'Polygon', coordinates: rings }))
}

/**
 * Centre of mass of the rings together, on a map that keeps areas true (Lambert's cylinder). Longitudes are taken beside the
 * largest ring, so that Chukotka lies east of Siberia.
 */
function centerOf(rings: readonly Ring[]): [lng: number, lat: number] {
  const [lng0 = 0, lat0 = 0] = rings[0]?.[0] ?? []
  const flat = ([lng = 0, lat = 0]: Position): [number, number] => {
    const east = lng - lng0
    return [east - Math.round(east / 360) * 360, Math.sin((lat * Math.PI) / 180) - Math.sin((lat0 * Math.PI) / 180)]
  }
  let [sumX, sumY, area] = [0, 0, 0]
  for (const ring of rings) {
    const sign = Math.sign(signedArea(ring.map(flat)))
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1, y1] = flat(ring[i] ?? [])
      const [x2, y2] = flat(ring[i + 1] ?? [])
      const cross = sign * (x1 * y2 - x2 * y1)
      sumX += ((x1 + x2) / 3) * cross
      sumY += ((y1 + y2) / 3) * cross
      area += cross
    }
  }
  if (area === 0) return [lng0, lat0]
  const lat = (Math.asin(sumY / area + Math.sin((lat0 * Math.PI) / 180)) * 180) / Math.PI
  return [((sumX / area + lng0 + 540) % 360) - 180, lat]
}

function signedArea(ring: readonly (readonly [number, number])[]): number {
  let area = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i] ?? [0, 0], ring[i + 1] ?? [0, 0]]
    area += x1 * y2 - x2 * y1
  }
  return area
}

/** Longitudes are shrunk by the cosine of the latitude first, so that "farthest" means on the ground. */
function innermostPoint(rings: Rings): Position {
  const { south, north, west, east } = boxOf(rings[0] ?? [])
  const squeeze = Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180))
  const flat = rings.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng * squeeze, lat]))
  const precision = Math.max(1e-4, Math.min((east - west) * squeeze, north - south) / 100)
  const [x = 0, y = 0] = polylabel(flat, precision)
  return [x / squeeze, y]
}

function mainPart(bySize: readonly Rings[]): Ring[] {
  const rings = bySize.map((polygon) => polygon[0] ?? [])
  const main = rings.slice(0, 1)
  let rest = rings.slice(1)
  for (let next = 0; next < main.length; next++) {
    const anchor = thin(main[next] ?? [])
    const near = rest.filter((ring) => gapKm(anchor, thin(ring)) <= MAIN_PART_GAP_KM)
    rest = rest.filter((ring) => !near.includes(ring))
    main.push(...near)
  }
  return main
}

function gapKm(a: Ring, b: Ring): number {
  let least = Infinity
  for (const from of a) {
    for (const to of b) {
      // A degree of latitude is 111 km everywhere: most pairs need no trigonometry.
      if (Math.abs((from[1] ?? 0) - (to[1] ?? 0)) * 111 < least) least = Math.min(least, distance(from, to))
    }
    if (least <= MAIN_PART_GAP_KM) return least
  }
  return least
}

function thin(ring: Ring): Ring {
  const step = Math.ceil(ring.length / 200)
  return ring.filter((_, index) => index % step === 0)
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
