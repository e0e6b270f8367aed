import { readdirSync, readFileSync } from 'node:fs'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { distanceKm } from '../../lib/geo/distance-km'
import { drawDisc } from '../../lib/geo/draw-ground'
import { extentOf } from '../../lib/geo/extent-of'
import { type LngLat, lngLat } from '../../lib/geo/lng-lat'
import { bearingTo, travel } from '../../lib/geo/travel'
import { footprintOf, type LandmarkGround, type Relation } from '../../lib/spatial/footprint-of'

const FIXTURES = new URL('footprints/', import.meta.url)
const names = readdirSync(FIXTURES).flatMap((file) => (file.endsWith('.in.geojson') ? [file.slice(0, -11)] : []))

const pair = z.tuple([z.number(), z.number()])
const input = z.object({
  relation: z.object({
    kind: z.enum(['offset', 'direction', 'near', 'between', 'part']),
    distanceKm: z.number().exactOptional(),
    precisionKm: z.number().exactOptional(),
    bearing: z.number().exactOptional(),
    wording: z.array(z.enum(['loose', 'limit', 'edge', 'halfway', 'wide'])).exactOptional(),
  }),
  features: z.array(
    z.object({
      properties: z.object({ radiusKm: z.number(), point: pair.exactOptional() }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Point'), coordinates: pair }),
        z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(pair)) }),
      ]),
    }),
  ),
})

describe('footprintOf', () => {
  // Regenerate the outputs with: npx vitest run tests/spatial/footprint-of.test.ts -u
  it.each(names)('draws %s', async (name) => {
    const { relation, features } = input.parse(
      JSON.parse(readFileSync(new URL(`${name}.in.geojson`, FIXTURES), 'utf8')),
    )
    const landmarks = features.map(({ properties: { radiusKm, point }, geometry }): LandmarkGround => {
      if (geometry.type === 'Point') return { point: lngLat(...geometry.coordinates), radiusKm }
      return { point: lngLat(...(point ?? [0, 0])), radiusKm, area: geometry }
    })
    const footprint = footprintOf(relation, landmarks)
    if (footprint === undefined) throw new Error(`${name} has no footprint`)
    expectSound(footprint.geometry, footprint.radiusKm)
    const { form, radiusKm, geometry } = footprint
    const feature = { type: 'Feature', properties: { form, radiusKm }, geometry }
    await expect(
      `${JSON.stringify(feature, null, 1).replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2]')}\n`,
    ).toMatchFileSnapshot(new URL(`${name}.out.geojson`, FIXTURES).pathname)
  })

  it('has no footprint for landmarks that nobody resolved, nor between a place and nowhere', () => {
    const known = { point: lngLat(2, 48), radiusKm: 1 }
    expect(footprintOf({ kind: 'near' }, [undefined])).toBeUndefined()
    expect(footprintOf({ kind: 'near' }, [])).toBeUndefined()
    expect(footprintOf({ kind: 'between' }, [known, undefined])).toBeUndefined()
  })

  const anywhere = fc
    .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }))
    .map(([lng, lat]) => lngLat(lng, lat))
  const landmark = fc.record({ point: anywhere, radiusKm: fc.double({ min: 0, max: 60, noNaN: true }) })
  const bearing = fc.integer({ min: 0, max: 15 }).map((sixteenth) => sixteenth * 22.5)
  const km = fc.double({ min: 0.5, max: 300, noNaN: true })

  it('draws sound ground for any landmark on the globe', () => {
    const relation: fc.Arbitrary<Relation> = fc.oneof(
      fc.record({ kind: fc.constant('offset' as const), distanceKm: km, bearing }),
      fc.record({ kind: fc.constant('direction' as const), bearing }),
      fc.record({ kind: fc.constant('near' as const) }),
      fc.record({ kind: fc.constant('near' as const), distanceKm: km }),
      fc.record({ kind: fc.constant('part' as const), bearing }),
      fc.record({ kind: fc.constant('part' as const) }),
      fc.record({ kind: fc.constant('part' as const), bearing, wording: fc.constant(['edge' as const]) }),
    )
    fc.assert(
      fc.property(relation, landmark, fc.boolean(), (relation, landmark, hasArea) => {
        const area = hasArea ? { area: drawDisc(landmark.point, landmark.radiusKm + 1) } : {}
        const footprint = footprintOf(relation, [{ ...landmark, ...area }])
        if (footprint === undefined) throw new Error('no footprint')
        expectSound(footprint.geometry, footprint.radiusKm)
      }),
    )
  })

  it('puts an offset where the words say, within its tolerance', () => {
    fc.assert(
      fc.property(km, bearing, landmark, (distance, bearing, landmark) => {
        const footprint = footprintOf({ kind: 'offset', distanceKm: distance, bearing }, [landmark])
        const there = travel(landmark.point, distance, bearing)
        expect(footprint && holds(footprint.geometry, there)).toBe(true)
        expect(distanceKm(extentOf(footprint?.geometry ?? point(there)).middle, there)).toBeLessThan(1)
      }),
    )
  })

  it('holds the midpoint of what lies between two places', () => {
    fc.assert(
      fc.property(landmark, bearing, km, fc.boolean(), (from, bearing, gap, halfway) => {
        const to = { point: travel(from.point, gap, bearing), radiusKm: 1 }
        const footprint = footprintOf({ kind: 'between', ...(halfway ? { wording: ['halfway'] } : {}) }, [from, to])
        const midpoint = travel(from.point, gap / 2, bearingTo(from.point, to.point))
        expect(footprint && holds(footprint.geometry, midpoint)).toBe(true)
        expectSound(footprint?.geometry ?? point(midpoint), footprint?.radiusKm ?? 0)
      }),
    )
  })

  it('holds what lies nine kilometres away in a direction', () => {
    fc.assert(
      fc.property(landmark, bearing, (landmark, bearing) => {
        const footprint = footprintOf({ kind: 'direction', bearing }, [landmark])
        expect(footprint && holds(footprint.geometry, travel(landmark.point, 9, bearing))).toBe(true)
      }),
    )
  })
})

function point(at: LngLat): Geometry {
  return { type: 'Point', coordinates: [...at] }
}

function holds(geometry: Geometry, at: LngLat): boolean {
  const isGround = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
  return isGround && booleanPointInPolygon([...at], geometry)
}

/** RFC 7946: on the globe, rings closed, outer ones counterclockwise, holes clockwise; and the radius holds all of it. */
function expectSound(geometry: Geometry, radiusKm: number): void {
  const polygons = partsOf(geometry)
  const { middle } = extentOf(geometry)
  expect(polygons.length).toBeGreaterThan(0)
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries()) {
      expect(ring.length).toBeGreaterThanOrEqual(4)
      expect(ring.at(-1)).toEqual(ring[0])
      expect(signedArea(ring) > 0).toBe(index === 0)
      for (const [lng = 0, lat = 0] of ring) expect(distanceKm(middle, lngLat(lng, lat))).toBeLessThanOrEqual(radiusKm)
    }
  }
}

function partsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

function signedArea(ring: readonly (readonly number[])[]): number {
  const [[lng0 = 0, lat0 = 0] = []] = ring
  return ring.reduce((sum, [lng = 0, lat = 0], index) => {
    const [nextLng = 0, nextLat = 0] = ring[index + 1] ?? ring[0] ?? []
    return sum + (lng - lng0) * (nextLat - lat0) - (nextLng - lng0) * (lat - lat0)
  }, 0)
}
