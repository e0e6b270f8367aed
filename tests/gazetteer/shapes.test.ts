import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import distance from '@turf/distance'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadWorldPack } from '../../lib/gazetteer/load-gazetteer'
import { placeId } from '../../lib/gazetteer/place'
import { listAdminCountries, readAdmin, readCountries, type ShapeLayer } from '../../lib/gazetteer/shape-files'
import { loadShapes } from '../../lib/gazetteer/shapes'
import { lngLat } from '../../lib/geo/lng-lat'

const root = process.cwd()
const shapes = loadShapes(root)
const layers = allLayers()
const all = layers.flatMap(({ geometries }) => geometries)

test.each([
  ['Aleppo', 37.161, 36.202, 'SY', '09'],
  ['Homs', 36.723, 34.732, 'SY', '11'],
  ['Hama', 36.757, 35.131, 'SY', '10'],
  ['Latakia, on the coast', 35.79, 35.52, 'SY', '02'],
  ['Quneitra in the buffer zone', 35.82, 33.125, 'SY', '03'],
  ['Baghdad', 44.4, 33.33, 'IQ', '07'],
  ['Gaza', 34.45, 31.5, 'PS', 'GZ'],
  ['Ramallah', 35.2, 31.9, 'PS', 'WE'],
  ['Kyiv, a unit of its own', 30.52, 50.45, 'UA', '12'],
  ['Simferopol, where GeoNames has it', 34.1, 44.95, 'UA', '11'],
  ['Moscow', 37.6, 55.75, 'RU', '48'],
  ['Anadyr, far east', 177.5, 64.73, 'RU', '15'],
  ['Uelen, east of the antimeridian', -169.8, 66.16, 'RU', '15'],
  ['Lyon, in a merged region', 4.84, 45.76, 'FR', '84'],
  ['London, in merged counties', -0.1, 51.5, 'GB', 'ENG'],
  ['Pristina', 21.16, 42.66, 'XK', undefined],
  ['Hargeisa', 44.06, 9.56, 'SO', undefined],
  ['Kyrenia', 33.32, 35.34, 'CY', undefined],
  ['Laayoune', -13.2, 27.15, 'EH', undefined],
  ['Cayenne', -52.3, 4.93, 'GF', 'GF'],
  ['the Caspian Sea', 51, 42, undefined, undefined],
  ['the Black Sea', 34, 43, undefined, undefined],
])('finds %s', (_, lng, lat, countryCode, admin1Code) => {
  const found = shapes.locate(lngLat(lng, lat))
  expect([found.countryCode, admin1Code && found.admin1Code]).toEqual([countryCode, admin1Code])
})

test('has the shapes of countries, of provinces, and of departments within a region', () => {
  const kinds = ['ctry:SY', 'ctry:XK', 'ctry:PS', 'adm1:SY.09', 'adm1:FR.84', 'adm2:FR.84.69', 'adm1:GB.SCT']
  expect(kinds.map((id) => [id, shapes.shapeOf(placeId(id)) !== undefined])).toEqual(kinds.map((id) => [id, true]))
})

test('has no shape for a settlement or an unknown unit', () => {
  expect(
    ['gn:170063', 'adm1:SY.99', 'adm1:ZZ.01', 'ctry:ZZ', 'x:PACK/1'].map((id) => shapes.shapeOf(placeId(id))),
  ).toEqual(Array(5).fill(undefined))
})

test('covers the thirteen regions of metropolitan France', () => {
  const codes = ['11', '24', '27', '28', '32', '44', '52', '53', '75', '76', '84', '93', '94']
  expect(codes.filter((code) => !shapes.shapeOf(placeId(`adm1:FR.${code}`)))).toEqual([])
})

test('covers nearly every country and five in six first-level units', () => {
  const count = (kind: string) => all.filter(({ id }) => id.startsWith(kind)).length
  expect(count('ctry:')).toBeGreaterThan(240)
  expect(count('adm1:')).toBeGreaterThan(3200)
})

test('gives every shape an id once', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

test('puts every label point inside its shape', () => {
  const outside = all.filter(({ id, properties: { point } }) => {
    const ground = shapes.shapeOf(placeId(id))
    return !ground || !booleanPointInPolygon([...point], ground)
  })
  expect(outside.map(({ id }) => id)).toEqual([])
})

test('holds the piece of ground around the label point within the radius', () => {
  const beyond = all.filter(({ id, properties: { point, radiusKm } }) => {
    const ground = shapes.shapeOf(placeId(id))
    const polygons = ground?.type === 'Polygon' ? [ground.coordinates] : (ground?.coordinates ?? [])
    const main = polygons.find((rings) => booleanPointInPolygon([...point], { type: 'Polygon', coordinates: rings }))
    const reach = Math.max(0, ...(main?.[0] ?? []).map((corner) => distance([...point], corner)))
    return reach > radiusKm + 0.6
  })
  expect(beyond.map(({ id }) => id)).toEqual([])
})

test('leaves far overseas parts out of a country’s radius', () => {
  const radius = new Map(all.map(({ id, properties }) => [id, properties.radiusKm]))
  const within = (id: string, km: number) => (radius.get(id) ?? Infinity) < km
  expect([within('ctry:FR', 1000), within('ctry:US', 3000), within('ctry:ES', 900), within('ctry:PT', 500)]).toEqual(
    Array(4).fill(true),
  )
})

test('stays on the map and never spans it from edge to edge within one step', () => {
  const torn = all.filter(({ id }) => {
    const ground = shapes.shapeOf(placeId(id))
    const polygons = ground?.type === 'Polygon' ? [ground.coordinates] : (ground?.coordinates ?? [])
    return polygons.flat().some((ring) =>
      ring.some(([lng = 0, lat = 0], index) => {
        const [next = lng, nextLat = lat] = ring[index + 1] ?? []
        // The edge along the pole is the one that a flat map needs.
        return Math.abs(lng) > 180 || Math.abs(lat) > 90 || (Math.abs(next - lng) > 180 && Math.min(lat, nextLat) > -90)
      }),
    )
  })
  expect(torn.map(({ id }) => id)).toEqual([])
})

test('locates the label point of every unit in its own country and unit', () => {
  const units = all.filter(({ id, properties }) => id.startsWith('adm1:') && properties.radiusKm > 10)
  const astray = units.filter(({ id, properties: { point } }) => {
    const { countryCode, admin1Code } = shapes.locate(lngLat(point[0], point[1]))
    return id !== `adm1:${countryCode}.${admin1Code}`
  })
  expect(astray.map(({ id }) => id)).toEqual([])
})

test('agrees with GeoNames on the country of 99 settlements in a hundred, and on the unit of 96', () => {
  const gazetteer = loadWorldPack(root)
  const sample = Array.from({ length: Math.floor(gazetteer.placeCount / 61) }, (_, i) => i * 61)
  const settlements = sample.filter((ref) => gazetteer.featureCode(ref).startsWith('P.'))
  const found = settlements.map((ref) => ({ ref, ...shapes.locate(gazetteer.point(ref)) }))
  const inCountry = found.filter(({ ref, countryCode }) => countryCode === gazetteer.countryCode(ref))
  const inUnit = inCountry.filter(({ ref, admin1Code }) => admin1Code === gazetteer.admin1Code(ref))
  expect(settlements.length).toBeGreaterThan(2000)
  expect(inCountry.length / settlements.length).toBeGreaterThan(0.99)
  expect(inUnit.length / settlements.length).toBeGreaterThan(0.96)
})

test('answers every position on the globe, and alike when asked again', () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  )
  const fresh = loadShapes(root)
  fc.assert(
    fc.property(position, ([lng, lat]) => {
      const found = shapes.locate(lngLat(lng, lat))
      expect(found).toEqual(fresh.locate(lngLat(lng, lat)))
      expect(found.countryCode ?? 'XX').toMatch(/^[A-Z]{2}$/)
      if (found.admin1Code !== undefined) expect(found.countryCode).toBeDefined()
    }),
    { numRuns: 300 },
  )
})

function allLayers(): ShapeLayer[] {
  const admin = listAdminCountries(root).flatMap((code) => {
    const { adm1, adm2 } = readAdmin(root, code)?.objects ?? {}
    return [adm1, adm2].filter((layer) => layer !== undefined)
  })
  return [readCountries(root).objects.countries, ...admin]
}
