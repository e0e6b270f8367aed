import { area } from '@turf/area'
import { intersect } from '@turf/intersect'
import fc from 'fast-check'
import type { Feature, Polygon, Position } from 'geojson'
import { expect, it } from 'vitest'
import { clipToConvex } from '../../lib/geo/clip-convex'

/** A ring around the origin, counterclockwise, closed, by the distance of each of its corners. */
function ringOf(distances: readonly number[], turn = 0): Position[] {
  const corners = distances.map((distance, i): Position => {
    const angle = ((i + turn) / distances.length) * 2 * Math.PI
    return [distance * Math.cos(angle), distance * Math.sin(angle)]
  })
  return [...corners, ...corners.slice(0, 1)]
}

function shifted(ring: readonly Position[], [dx, dy]: readonly [number, number]): Position[] {
  return ring.map(([x = 0, y = 0]) => [x + dx, y + dy])
}

function featureOf(coordinates: Position[][]): Feature<Polygon> {
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }
}

const SQUARE: Position[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
]

it('cuts as the general clipper does, holes included', () => {
  const distances = fc.array(fc.double({ min: 2, max: 9, noNaN: true }), { minLength: 3, maxLength: 30 })
  const place = fc.tuple(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: -8, max: 8, noNaN: true }))
  const corners = fc.integer({ min: 3, max: 12 })
  fc.assert(
    fc.property(
      distances,
      fc.boolean(),
      corners,
      fc.double({ min: 0.5, max: 6, noNaN: true }),
      place,
      (far, isHoled, n, size, at) => {
        const hole = ringOf(far.map((distance) => distance / 2)).toReversed()
        const polygon = isHoled ? [ringOf(far), hole] : [ringOf(far)]
        const convex = shifted(
          ringOf(
            Array.from({ length: n }, () => size),
            0.3,
          ),
          at,
        )
        const parts = clipToConvex(polygon, convex)
        const features = [featureOf(polygon), featureOf([convex])]
        const expected = intersect({ type: 'FeatureCollection', features })
        const covered = parts?.reduce((sum, part) => sum + area(featureOf(part)), 0)
        expect(covered).toBeDefined()
        const expectedArea = expected === null ? 0 : area(expected)
        expect(Math.abs((covered ?? -1) - expectedArea)).toBeLessThan(1 + expectedArea * 1e-9)
      },
    ),
  )
})

it('leaves ground inside as it is, and nothing of ground outside', () => {
  expect(clipToConvex([SQUARE], ringOf([5, 5, 5, 5]))).toEqual([[SQUARE]])
  expect(clipToConvex([SQUARE], shifted(SQUARE, [9, 0]))).toEqual([])
})

it('cuts a comb into its teeth, and keeps a touching tip out of trouble', () => {
  const comb: Position[] = [
    [0, 0],
    [5, 0],
    [5, 2],
    [4, 2],
    [4, 1],
    [3, 1],
    [3, 2],
    [2, 1],
    [1, 2],
    [0, 2],
    [0, 0],
  ]
  const above: Position[] = [
    [-1, 1],
    [9, 1],
    [9, 9],
    [-1, 9],
    [-1, 1],
  ]
  const areas = clipToConvex([comb], above)?.map(
    ([outer = []]) =>
      Math.abs(
        outer.reduce((sum, [x = 0, y = 0], i) => {
          const [nextX = 0, nextY = 0] = outer[i + 1] ?? [x, y]
          return sum + x * nextY - nextX * y
        }, 0),
      ) / 2,
  )
  expect(areas?.filter((size) => size > 0).reduce((sum, size) => sum + size, 0)).toBeCloseTo(3, 9)
})

it('leaves to others what is not convex', () => {
  expect(clipToConvex([SQUARE], ringOf([1, 5, 1, 5, 1, 5]))).toBeUndefined()
})
