import { buffer } from '@turf/buffer'
import type { Position } from 'geojson'
import { distanceKm } from './distance-km'
import { type Ground, groundOf } from './ground'
import type { LngLat } from './lng-lat'
import { bearingTo, travel } from './travel'

const STEPS = 48
/** Great circles bend: a straight line on the plane is near enough for this far. */
const STRAIGHT_KM = 50
const MOST_STEPS = 64

/** A disc of `radiusKm` around the center. */
export function drawDisc(center: LngLat, radiusKm: number): Ground {
  return groundOf([arc(center, radiusKm, 0, 360)])
}

/** What lies between two distances of the center. */
export function drawRing(center: LngLat, innerKm: number, outerKm: number): Ground {
  if (innerKm <= 0) return drawDisc(center, outerKm)
  return groundOf([arc(center, outerKm, 0, 360), arc(center, innerKm, 0, 360)])
}

/** What lies within `halfAngle` degrees of the bearing, between two distances of the apex. */
export function drawSector(apex: LngLat, { innerKm, outerKm, bearing, halfAngle }: SectorMeasures): Ground {
  const far = arc(apex, outerKm, bearing - halfAngle, bearing + halfAngle)
  const near = innerKm > 0 ? arc(apex, innerKm, bearing - halfAngle, bearing + halfAngle).toReversed() : [[...apex]]
  const [first = [0, 0]] = far
  return groundOf([[...far, ...near, first]])
}

export interface SectorMeasures {
  readonly innerKm: number
  readonly outerKm: number
  readonly bearing: number
  readonly halfAngle: number
}

/** What lies within `halfWidthKm` of the great circles that join the points in order. */
export function drawCorridor(points: readonly LngLat[], halfWidthKm: number): Ground {
  const [start, ...others] = points
  if (start === undefined) throw new RangeError('A corridor needs points, got none')
  const line: Position[] = []
  let before = start
  for (const point of others) {
    line.push(...greatCircle(before, point))
    before = point
  }
  line.push([...before])
  // Buffers are drawn on a plane around the line's middle, so its longitudes have to be continuous.
  const geometry = { type: 'LineString' as const, coordinates: continuous(line) }
  const drawn = others.length === 0 ? undefined : buffer(geometry, halfWidthKm, { units: 'kilometers', steps: 8 })
  if (drawn?.geometry.type !== 'Polygon') return drawDisc(start, halfWidthKm)
  return groundOf(drawn.geometry.coordinates)
}

/** Positions along the great circle, the last one left out. */
function greatCircle(from: LngLat, to: LngLat): Position[] {
  const length = distanceKm(from, to)
  const steps = Math.max(1, Math.min(MOST_STEPS, Math.ceil(length / STRAIGHT_KM)))
  const bearing = bearingTo(from, to)
  return Array.from({ length: steps }, (_, step) => [...travel(from, (length * step) / steps, bearing)])
}

/** A ring, or part of one, clockwise in angle; the last position of a whole turn is the first one. */
function arc(center: LngLat, radiusKm: number, fromBearing: number, toBearing: number): Position[] {
  const steps = Math.max(4, Math.round((STEPS * (toBearing - fromBearing)) / 360))
  const positions = Array.from({ length: steps }, (_, step) => [
    ...travel(center, radiusKm, fromBearing + ((toBearing - fromBearing) * step) / steps),
  ])
  return [...positions, [...travel(center, radiusKm, toBearing === fromBearing + 360 ? fromBearing : toBearing)]]
}

function continuous(line: readonly Position[]): Position[] {
  let before = line[0]?.[0] ?? 0
  return line.map(([lng = 0, lat = 0]) => {
    before = lng + 360 * Math.round((before - lng) / 360)
    return [before, lat]
  })
}
