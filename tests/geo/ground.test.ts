import { describe, expect, it } from 'vitest'
import { extentOf } from '../../lib/geo/extent-of'
import { clipGround, type Ground, groundOf, joinGround } from '../../lib/geo/ground'
import { lngLat } from '../../lib/geo/lng-lat'
import { sharedBorder } from '../../lib/geo/shared-border'
import { bearingTo, travel, wrapLongitude } from '../../lib/geo/travel'

function box(west: number, south: number, east: number, north: number): Ground {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

describe('groundOf', () => {
  it('cuts a ring at the antimeridian', () => {
    const ring = [
      [179, 0],
      [-179, 0],
      [-179, 1],
      [179, 1],
      [179, 0],
    ]
    const { type, coordinates } = groundOf([ring])
    expect(type).toBe('MultiPolygon')
    expect(coordinates.flat(3)).toEqual(expect.arrayContaining([179, 180, -180, -179]))
  })

  it('turns a clockwise ring around and leaves a counterclockwise one', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]
    expect(groundOf([ring.toReversed()])).toEqual(groundOf([ring]))
  })

  it('refuses to make ground of nothing', () => {
    expect(() => groundOf([])).toThrow(RangeError)
    expect(() => joinGround([])).toThrow(RangeError)
  })
})

describe('joinGround and clipGround', () => {
  it('make one ground of two that overlap and cut what both cover', () => {
    expect(extentOf(joinGround([box(0, 0, 2, 1), box(1, 0, 3, 1)])).middle[0]).toBeCloseTo(1.5, 3)
    expect(clipGround(box(0, 0, 2, 1), box(1, 0, 3, 1))).toEqual(box(1, 0, 2, 1))
    expect(clipGround(box(0, 0, 1, 1), box(2, 0, 3, 1))).toBeUndefined()
  })
})

describe('extentOf', () => {
  it('finds the middle across the antimeridian', () => {
    const { middle, radiusKm } = extentOf({
      type: 'MultiPoint',
      coordinates: [
        [179, 0],
        [-179, 0],
      ],
    })
    expect(Math.abs(middle[0])).toBeCloseTo(180)
    expect(radiusKm).toBeCloseTo(111.2, 0)
  })
})

describe('sharedBorder', () => {
  it('is the stretch whose vertices two neighbours share', () => {
    expect(sharedBorder(box(0, 0, 1, 1), box(1, 0, 2, 1))).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ])
    expect(sharedBorder(box(0, 0, 1, 1), box(3, 0, 4, 1))).toEqual([])
  })
})

describe('travel', () => {
  it('stays on the globe and comes back', () => {
    const there = travel(lngLat(179.9, 10), 100, 90)
    expect(there[0]).toBeLessThan(-179)
    expect(bearingTo(there, lngLat(179.9, 10))).toBeCloseTo(270, 0)
    expect(wrapLongitude(540)).toBe(-180)
  })
})
