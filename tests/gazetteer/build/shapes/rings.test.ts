import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  boxOf,
  clipRing,
  cutAtAntimeridian,
  type Ring,
  ringAreaKm2,
  ringsContain,
} from '../../../../gazetteer/build/shapes/rings'

const square = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const wrap = (lng: number) => (lng > 180 ? lng - 360 : lng)

test('leaves a ring alone that does not cross the antimeridian', () => {
  expect(cutAtAntimeridian([square(10, 20, 30, 40), square(12, 22, 14, 24)])).toEqual([
    [square(10, 20, 30, 40), square(12, 22, 14, 24)],
  ])
})

test('cuts a ring that crosses into one piece on each side', () => {
  const crossing = square(170, -20, 190, -10).map(([lng = 0, lat = 0]) => [wrap(lng), lat])
  const boxes = cutAtAntimeridian([crossing]).map(([outer = []]) => boxOf(outer))
  expect(boxes.sort((a, b) => a.west - b.west)).toEqual([
    { west: -180, south: -20, east: -170, north: -10 },
    { west: 170, south: -20, east: 180, north: -10 },
  ])
})

test('closes a ring around the south pole along the map’s lower edge', () => {
  const around: Ring = [-180, -90, 0, 90, 179.9, -180].map((lng) => [lng, -70])
  const boxes = cutAtAntimeridian([around]).map(([outer = []]) => boxOf(outer))
  expect(boxes).toEqual([{ west: -180, south: -90, east: 180, north: -70 }])
})

test('gives a hole to the piece that it lies in', () => {
  const crossing = square(170, -20, 190, -10).map(([lng = 0, lat = 0]) => [wrap(lng), lat])
  const pieces = cutAtAntimeridian([crossing, square(172, -18, 174, -16)])
  expect(pieces.map(([outer = [], ...holes]) => [boxOf(outer).east, holes.length])).toEqual(
    expect.arrayContaining([
      [180, 1],
      [-170, 0],
    ]),
  )
})

test('loses no ground to the cut, wherever it falls', () => {
  const box = fc.tuple(
    fc.integer({ min: -179, max: 179 }),
    fc.integer({ min: -60, max: 50 }),
    fc.integer({ min: 1, max: 40 }),
  )
  fc.assert(
    fc.property(box, ([west, south, side]) => {
      const whole = square(west, south, west + side, south + side)
      const pieces = cutAtAntimeridian([whole.map(([lng = 0, lat = 0]) => [wrap(lng), lat])])
      const area = pieces.reduce((sum, [outer = []]) => sum + ringAreaKm2(outer), 0)
      expect(area / ringAreaKm2(whole)).toBeCloseTo(1, 6)
    }),
  )
})

test('measures a square degree on the equator', () => {
  expect(ringAreaKm2(square(0, -0.5, 1, 0.5))).toBeCloseTo(12_364, -1)
})

test('clips to one side of a line', () => {
  expect(boxOf(clipRing(square(0, 0, 10, 10), 1, 4, 1))).toEqual({ west: 0, south: 4, east: 10, north: 10 })
  expect(boxOf(clipRing(square(0, 0, 10, 10), 0, 4, -1))).toEqual({ west: 0, south: 0, east: 4, north: 10 })
  expect(clipRing(square(0, 0, 10, 10), 0, 20, 1)).toEqual([])
})

test('counts a hole as outside', () => {
  const rings = [square(0, 0, 10, 10), square(4, 4, 6, 6)]
  expect([ringsContain(rings, 1, 1), ringsContain(rings, 5, 5), ringsContain(rings, 11, 5)]).toEqual([
    true,
    false,
    false,
  ])
})
