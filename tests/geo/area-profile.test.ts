import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaProfile } from '../../lib/geo/area-profile'
import { drawBand } from '../../lib/geo/draw-band'
import { drawDisc } from '../../lib/geo/draw-ground'
import { type Ground, joinGround } from '../../lib/geo/ground'
import { type LngLat, lngLat } from '../../lib/geo/lng-lat'
import { travel } from '../../lib/geo/travel'

const STEPS = 72
const anywhere = fc
  .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }))
  .map(([lng, lat]) => lngLat(lng, lat))

describe('areaProfile', () => {
  it('is the radius of a disc all around its middle', () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: 1, max: 300, noNaN: true }), (middle, radiusKm) => {
        for (const km of areaProfile(middle, wholeDisc(middle, radiusKm), STEPS)) {
          expect(Math.abs(km / radiusKm - 1)).toBeLessThan(0.01)
        }
      }),
    )
  })

  it('counts only the part that holds the point, and what a ray leaves last', () => {
    const home = drawDisc(lngLat(2, 47), 100)
    const overseas = drawDisc(lngLat(-53, 4), 100)
    expect(Math.max(...areaProfile(lngLat(2, 47), joinGround([home, overseas]), STEPS))).toBeLessThan(101)
    expect(areaProfile(lngLat(10, 47), home, STEPS).filter((km) => km > 0)).toHaveLength(4)
  })
})

describe('drawBand', () => {
  it('begins outside the area and ends where it should', () => {
    const middle = lngLat(2, 47)
    const profile = areaProfile(middle, drawDisc(middle, 100), STEPS)
    const band = drawBand(middle, profile, { innerKm: (km) => km, outerKm: (km) => km + 20 })
    expect([90, 110, 130].map((km) => holds(band, travel(middle, km, 33)))).toEqual([false, true, false])
  })

  it('keeps to its side', () => {
    const middle = lngLat(179.5, 10)
    const profile = areaProfile(middle, wholeDisc(middle, 100), STEPS)
    const within = { bearing: 90, halfAngle: 30 }
    const band = drawBand(middle, profile, { innerKm: (km) => km - 20, outerKm: (km) => km, within })
    expect([0, 90, 180].map((bearing) => holds(band, travel(middle, 90, bearing)))).toEqual([false, true, false])
  })
})

/** Over the antimeridian the disc has two parts; the profile wants the one that it was cut from. */
function wholeDisc(middle: LngLat, radiusKm: number): Ground {
  const ring = Array.from({ length: 73 }, (_, step) => {
    const [lng, lat] = travel(middle, radiusKm, (step % 72) * 5)
    return [lng, lat]
  })
  return { type: 'Polygon', coordinates: [ring] }
}

function holds(ground: Ground, at: LngLat): boolean {
  return booleanPointInPolygon([...at], ground)
}
