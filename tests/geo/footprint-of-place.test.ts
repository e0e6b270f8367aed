import { describe, expect, it } from 'vitest'
import { footprintOfPlace } from '../../lib/geo/footprint-of-place'
import type { Ground } from '../../lib/geo/ground'
import { lngLat } from '../../lib/geo/lng-lat'

describe('footprintOfPlace', () => {
  const point = lngLat(2.35, 48.85)

  it('is a bare point for a place without extent', () => {
    expect(footprintOfPlace(point, 0)).toEqual({
      form: 'point',
      geometry: { type: 'Point', coordinates: [2.35, 48.85] },
      radiusKm: 0,
    })
  })

  it('is a circle of its radius', () => {
    const { form, geometry, radiusKm } = footprintOfPlace(point, 10)
    expect([form, geometry.type]).toEqual(['circle', 'Polygon'])
    expect(radiusKm).toBeCloseTo(10, 1)
  })

  it('is its area where one is known, with the radius that holds it', () => {
    const area: Ground = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    }
    const { form, geometry, radiusKm } = footprintOfPlace(lngLat(0.4, 0.4), 10, area)
    expect([form, geometry]).toEqual(['area', area])
    expect(radiusKm).toBeCloseTo(78.6, 0)
  })
})
