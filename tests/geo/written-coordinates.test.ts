import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { forward } from 'mgrs'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '../../lib/geo/distance-km'
import { lngLat } from '../../lib/geo/lng-lat'
import { readCoordinates } from '../../lib/geo/written-coordinates'

const lines = readFileSync(new URL('written-coordinates.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('readCoordinates', () => {
  it.each(lines)('%s', (line) => {
    let text = ''
    const expected: unknown[] = []
    for (const [piece, measures, written = ''] of line.matchAll(/\{([^|]*)\| ([^}]*)\}|[^{]+/g)) {
      const start = text.length
      text += measures === undefined ? piece : written
      const [lat, lon, radiusKm] = measures?.split(' ').map(Number) ?? []
      if (measures !== undefined) expected.push({ start, end: text.length, lat, lon, radiusKm })
    }
    const read = readCoordinates(text).map(({ start, end, point: [lng, lat], radiusKm }) => {
      return { start, end, lat: round(lat, 5), lon: round(lng, 5), radiusKm: round(radiusKm, 2) }
    })
    expect(read).toEqual(expected)
  })

  it('reads back any position that is written with four decimals', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((n) => n / 10_000)
    fc.assert(
      fc.property(degrees(90), degrees(180), (lat, lon) => {
        const [read] = readCoordinates(`at ${lat.toFixed(4)}, ${lon.toFixed(4)}.`)
        expect(read?.point).toEqual([lon, lat])
      }),
    )
  })

  it('reads back any grid reference', () => {
    const position = fc.tuple(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -79, max: 83, noNaN: true }),
    )
    fc.assert(
      fc.property(position, fc.integer({ min: 2, max: 5 }), ([lng, lat], digits) => {
        const written = forward([lng, lat], digits)
        const [read] = readCoordinates(`at ${written}.`)
        expect(read?.end).toBe(3 + written.length)
        expect(distanceKm(read?.point ?? lngLat(0, 0), lngLat(lng, lat))).toBeLessThanOrEqual(
          (read?.radiusKm ?? 0) * 1.1,
        )
      }),
    )
  })

  it('answers disjoint spans of any text', () => {
    const piece = fc.constantFrom(...'1 36 . , ° \' " N E O - 37SBV lat 12345 e\u0301 é $ %'.split(' '), ' ', '36.2012')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        let end = 0
        for (const coordinate of readCoordinates(pieces.join(''))) {
          expect(coordinate.start).toBeGreaterThanOrEqual(end)
          end = coordinate.end
        }
      }),
    )
  })

  it.each(['1', '1.1 ', "36°12'", 'N ', '37SBV', '-', 'lat '])('reads a megabyte of %j to its end', (unit) => {
    const text = unit.repeat(1_000_000 / unit.length)
    for (const { end } of readCoordinates(text)) expect(end).toBeLessThanOrEqual(text.length)
  })
})

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals + 0
}
