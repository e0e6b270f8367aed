import { expect, test } from 'vitest'
import { openGazetteer } from '../../lib/gazetteer/open-gazetteer'
import { Pack } from '../../lib/gazetteer/pack'
import { type Place, placeId } from '../../lib/gazetteer/place'
import { type PackEntry, writePack } from '../../lib/gazetteer/write-pack'
import { lngLat } from '../../lib/geo/lng-lat'
import { geoparse } from '../../lib/geoparse/geoparse'

const NO_SHAPES = { shapeOf: () => undefined, locate: () => ({}), unitIn: () => undefined }

function entry(id: string, name: string, place: Partial<Place>): PackEntry {
  const rest = { labels: {}, point: lngLat(37, 36), featureCode: 'P.PPL', population: 900, radiusKm: 1 }
  return { place: { ...rest, id: placeId(id), name, ...place }, names: [{ name, kind: 'main' }] }
}

const world = writePack('world', [
  entry('ctry:SY', 'Syria', { featureCode: 'A.PCLI', countryCode: 'SY', population: 23_000_000 }),
  entry('ctry:EG', 'Egypt', { featureCode: 'A.PCLI', countryCode: 'EG', population: 100_000_000 }),
  entry('gn:1', 'Brevane', { countryCode: 'EG', point: lngLat(31, 31), population: 90_000 }),
])
const villages = writePack('villages', [
  entry('gn:2', 'Brevane', { countryCode: 'SY' }),
  entry('gn:4', 'As Sakhanah', { countryCode: 'SY', point: lngLat(38, 36) }),
  entry('gn:5', 'As Sukhnah', { countryCode: 'SY', point: lngLat(39, 34) }),
  entry('gn:3', 'Tell Ormeh', { countryCode: 'SY', point: lngLat(38, 35) }),
])
const gazetteer = openGazetteer([new Pack(world, 'world'), new Pack(villages, 'villages')])

/** The id of the place of each mention, in order. */
function placesOf(text: string): (string | undefined)[] {
  return geoparse({ id: '', text, lang: 'en' }, gazetteer, NO_SHAPES).mentions.map(({ place }) => place?.id)
}

test('an added pack is the home of one country, the first pack of none', () => {
  expect([...gazetteer.home]).toEqual(['SY'])
  expect([...openGazetteer([new Pack(world, 'world')]).home]).toEqual([])
})

test.each([
  ['Brevane', ['gn:2']],
  ['Brevane village', ['gn:2']],
  ['Near Tell Ormeh', ['gn:3']],
  ['Tell Ormeh/Brevane', ['gn:3', 'gn:2']],
  ['Al-Sukhneh', ['gn:5']],
  ['Brevane, Egypt', ['gn:1', 'ctry:EG']],
] as const)('the description of a spot lies at home: %s', (text, expected) => {
  expect(placesOf(text)).toEqual(expected)
})

test('a text that only begins like the description of a spot is prose', () => {
  expect(placesOf('Brevane was quiet yesterday, said those who live there.')).not.toContain('gn:2')
})
