import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openGazetteer } from '../../lib/gazetteer/open-gazetteer'
import { Pack } from '../../lib/gazetteer/pack'
import { type Place, placeId } from '../../lib/gazetteer/place'
import { type PackEntry, writePack } from '../../lib/gazetteer/write-pack'
import { lngLat } from '../../lib/geo/lng-lat'
import { compareGazetteers } from '../../lib/geoparse/could-change'
import { geoparse } from '../../lib/geoparse/geoparse'

const NO_SHAPES = { shapeOf: () => undefined, locate: () => ({}), unitIn: () => undefined }

function entry(id: string, name: string, place: Partial<Place> = {}): PackEntry {
  const rest = {
    labels: {},
    point: lngLat(37, 36),
    featureCode: 'P.PPL',
    countryCode: 'SY',
    population: 900,
    radiusKm: 1,
  }
  return { place: { ...rest, id: placeId(id), name, ...place }, names: [{ name, kind: 'main' }] }
}

function open(...packs: readonly (readonly PackEntry[])[]) {
  return openGazetteer(packs.map((entries, i) => new Pack(writePack(`pack ${i}`, entries), `pack ${i}`)))
}

const syria: PackEntry = {
  ...entry('ctry:SY', 'Syrie', { featureCode: 'A.PCLI', population: 23_000_000 }),
  demonyms: [{ name: 'syrien', lang: 'fr' }],
}
const base = [
  syria,
  entry('gn:1', 'Alep'),
  entry('gn:2', 'Deir ez-Zor'),
  entry('gn:3', 'Saint-Denis', { countryCode: 'FR' }),
]

test.each([
  ['a new name', [entry('gn:9', 'Homs')], 'On parle de Homs.', true],
  ['a new name elsewhere', [entry('gn:9', 'Homs')], 'On parle de Hama.', false],
  ['a namesake', [entry('gn:9', 'Alep', { countryCode: 'US' })], 'On parle d’Alep.', true],
  ['a corrected point', [entry('gn:1', 'Halab', { point: lngLat(38, 36) })], 'On parle d’Alep.', true],
  ['the same row again', [entry('gn:1', 'Alep')], 'On parle d’Alep.', false],
  ['another extent of the country around', [{ ...syria, place: { ...syria.place, radiusKm: 9 } }], 'Alep.', true],
  [
    'a demonym',
    [{ ...entry('ctry:LB', 'Liban'), demonyms: [{ name: 'libanais', lang: 'fr' }] }],
    'L’armée libanais.',
    true,
  ],
  ['a name of several words', [entry('gn:9', 'Khan el Assal')], 'À Khan al-Assal, rien.', true],
  ['its first words alone', [entry('gn:9', 'Khan el Assal')], 'Au khan, rien.', false],
  ['another spelling of a name', [entry('gn:9', 'Sainte Marie')], 'À Ste-Marie.', true],
  ['a name with a lost letter', [entry('gn:9', 'Lattaquié')], 'On parle de Lattaqui? aussi.', true],
  ['a name broken at a line end', [entry('gn:9', 'Lattaquié')], 'On parle de Lat-\ntaquié aussi.', true],
  ['a name with digits for letters', [entry('gn:9', 'Londres')], 'On parle de L0ndres.', true],
  ['a name whose last word is damaged', [entry('gn:9', 'Deir el Bahr')], 'À Deir el B?hr, rien.', true],
  ['a name with its article', [entry('gn:9', 'Le Locle')], 'Il vit au Locle.', true],
  ['another country to lie in, for the description of a spot', [entry('gn:9', 'Homs')], 'Nord d’Alep', true],
  ['words across a full stop', [entry('gn:9', 'Ville Neuve')], 'Il quitte la ville. Neuve heures plus tard', true],
] as const)('%s', (_, added, text, expected) => {
  expect(compareGazetteers(open(base), open(base, added))(text)).toBe(expected)
  expect(compareGazetteers(open(base, added), open(base))(text)).toBe(expected)
})

test('a text that is judged unchanged is read the same', () => {
  const words = [
    'Alep',
    'Homs',
    'Saint',
    'St',
    'Denis',
    'Deir',
    'ez',
    'Zor',
    'al',
    'el',
    'Bab',
    'Syrie',
    'syrien',
    'H0ms',
    'Al?p',
    'Locle',
  ]
  const name = fc.array(fc.constantFrom(...words, 'Le'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
  const glue = fc.constantFrom(
    ' ',
    '-',
    ', ',
    '. ',
    ' à ',
    ' la ville de ',
    ' de ',
    ' et ',
    "'",
    ' au sud de ',
    ' au ',
    '-\n',
  )
  const text = fc
    .array(fc.tuple(glue, fc.constantFrom(...words)), { minLength: 2, maxLength: 14 })
    .map((parts) => parts.flat().join(''))
  const pack = fc
    .uniqueArray(fc.tuple(fc.nat(6), name), { maxLength: 4, selector: ([id]) => id })
    .map((rows) => rows.map(([id, written]) => entry(`gn:${id + 1}`, written, { population: id * 1000 })))
  let same = 0
  fc.assert(
    fc.property(pack, text, (added, written) => {
      const [before, after] = [open(base), open(base, added)]
      if (compareGazetteers(before, after)(written)) return
      same++
      const input = { id: '', text: written, lang: 'fr' }
      expect(geoparse(input, after, NO_SHAPES)).toEqual(geoparse(input, before, NO_SHAPES))
    }),
    { numRuns: 150 },
  )
  expect(same).toBeGreaterThan(20)
})

/** What the judgement above compares, and what hangs on nothing but the places that it compares. */
const COMPARED = [
  ...['find', 'findRomanised', 'findDemonym', 'longestFrom', 'opensLongDemonym'],
  ...['place', 'featureCode', 'population', 'point', 'radiusKm', 'countryCode', 'admin1Code', 'admin2Code'],
  ...['byId', 'country', 'admin1', 'home'],
]

test('the pipeline asks a gazetteer for nothing that the judgement does not compare', () => {
  const asked = new Set<string>()
  const watched = new Proxy(open(base), {
    get(target, property, receiver) {
      asked.add(String(property))
      return Reflect.get(target, property, receiver)
    },
  })
  const articles = join(import.meta.dirname, '../../articles')
  for (const name of readdirSync(articles)) {
    const text = `${readFileSync(join(articles, name), 'utf8')} À Alep, Deir ez-Zor, 25 km au sud de Saint-Denis, en Syrie.`
    geoparse({ id: name, text, lang: 'fr' }, watched, NO_SHAPES)
  }
  expect([...asked].filter((property) => !COMPARED.includes(property))).toEqual([])
})
