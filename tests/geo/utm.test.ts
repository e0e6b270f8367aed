import fc from 'fast-check'
import { forward } from 'mgrs'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '../../lib/geo/distance-km'
import { lngLat } from '../../lib/geo/lng-lat'
import { fromUtm } from '../../lib/geo/utm'

describe('fromUtm', () => {
  it('finds the position whose grid reference has the same last digits', () => {
    // Inside one zone, clear of the equator and of the wider zones of Norway.
    const longitude = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.double({ min: -2.9, max: 2.9, noNaN: true }))
      .map(([zone, off]) => zone * 6 - 183 + off)
    const latitude = fc
      .tuple(fc.double({ min: 0.01, max: 55, noNaN: true }), fc.boolean())
      .map(([lat, isSouth]) => (isSouth ? -lat : lat))
    const position = fc.tuple(longitude, latitude)
    fc.assert(
      fc.property(position, ([lng, lat]) => {
        const [, zone = '', east = '', north = ''] = /^(\d+)\D+(\d{5})(\d{5})$/.exec(forward([lng, lat], 5)) ?? []
        // The letters of the square stand for the hundreds of kilometres: one of them must be right.
        let nearest = Number.POSITIVE_INFINITY
        for (let k = 1; k <= 8; k++) {
          for (let j = lat < 0 ? 11 : 0; j < (lat < 0 ? 100 : 93); j++) {
            const at = fromUtm(Number(zone), lat < 0, k * 100_000 + Number(east), j * 100_000 + Number(north))
            nearest = Math.min(nearest, distanceKm(at, lngLat(lng, lat)))
          }
        }
        expect(nearest).toBeLessThan(0.003)
      }),
      { numRuns: 30 },
    )
  })
})
