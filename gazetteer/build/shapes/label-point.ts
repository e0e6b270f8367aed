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

/** The point of the largest polygon that is farthest from its edge, and the reach of the unit's main part around it. */
export function labelPoint(polygons: readonly Rings[]): LabelPoint {
  const bySize = polygons.toSorted((a, b) => ringAreaKm2(b[0] ?? []) - ringAreaKm2(a[0] ?? []))
  const point = innermostPoint(bySize[0] ?? [])
  const radiusKm = Math.max(0, ...mainPart(bySize).map((ring) => Math.max(...ring.map((at) => distance(point, at)))))
  return { point: [round(point[0] ?? 0, 4), round(point[1] ?? 0, 4)], radiusKm: round(radiusKm, radiusKm < 10 ? 1 : 0) }
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
