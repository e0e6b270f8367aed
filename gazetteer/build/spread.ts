import type { Draft } from './draft'

/** A middle that a far-off island does not pull away, and the radius that holds nearly all. */
export interface Spread {
  readonly lng: number
  readonly lat: number
  readonly radiusKm: number
}

/** Share of the settlements that the circle holds. */
const HELD = 0.98

/** Middle and extent of a unit from its settlements: what is used where no polygon is known. */
export function spreadOf(settlements: readonly Draft[]): Spread {
  const origin = settlements[0]?.lng ?? 0
  // Longitudes count from the first settlement's, so that a unit across the antimeridian stays in one piece.
  const lng = wrap(origin + weightedMedian(settlements, (place) => wrap(place.lng - origin)))
  const lat = weightedMedian(settlements, (place) => place.lat)
  const reach = settlements
    .map((place) => kilometres(lng, lat, place.lng, place.lat) + place.radiusKm)
    .sort((a, b) => a - b)
  return { lng, lat, radiusKm: Math.max(2, reach[Math.ceil(reach.length * HELD) - 1] ?? 0) }
}

/** Great-circle distance. */
export function kilometres(lngA: number, latA: number, lngB: number, latB: number): number {
  const radians = Math.PI / 180
  const [a, b] = [latA * radians, latB * radians]
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(((lngB - lngA) * radians) / 2) ** 2
  return 12742 * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Weighted by the root of the population: a capital counts for more than a village, but not for everything. */
function weightedMedian(settlements: readonly Draft[], coordinate: (place: Draft) => number): number {
  const values = settlements.map((place) => ({
    value: coordinate(place),
    weight: Math.sqrt(Math.max(place.population, 500)),
  }))
  values.sort((a, b) => a.value - b.value)
  let left = values.reduce((sum, { weight }) => sum + weight, 0) / 2
  for (const { value, weight } of values) {
    left -= weight
    if (left <= 0) return value
  }
  return 0
}

function wrap(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180
}
