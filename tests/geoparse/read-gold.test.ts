import { expect, test } from 'vitest'
import { readGold } from '../../lib/geoparse/evaluate/read-gold'

function line(toponyms: readonly object[], more: object = {}): string {
  return JSON.stringify({ id: 'a', lang: 'fr', text: 'Alep et Moscou', toponyms, ...more })
}

const ALEP = { start: 0, end: 4, surface: 'Alep' }
const MOSCOU = { start: 8, end: 14, surface: 'Moscou' }

test('reads points, tolerances, ids and senses, and leaves out what gold does not say', () => {
  const [article] = readGold(
    line([
      { ...ALEP, sense: 'literal', lat: 36.2, lon: 37.16, toleranceKm: 15, geonameid: 170063, id: 'gn:170063' },
      { ...MOSCOU, lat: null, lon: null, toleranceKm: null },
    ]),
    'gold.jsonl',
  )
  expect(article).toEqual({
    id: 'a',
    lang: 'fr',
    text: 'Alep et Moscou',
    scope: 'names',
    others: [],
    names: [
      {
        ...ALEP,
        point: [37.16, 36.2],
        toleranceKm: 15,
        ids: ['gn:170063', 'gn:170063'],
        geonameid: 170063,
        sense: 'literal',
      },
      { ...MOSCOU, ids: [] },
    ],
  })
})

test('reads sense from a type, and from metonymy where a set marks it', () => {
  const senses = (lines: string) => readGold(lines, 'g').flatMap(({ names }) => names.map(({ sense }) => sense))
  expect(
    senses(
      line([
        { ...ALEP, type: 'associative' },
        { ...MOSCOU, type: 'literal' },
      ]),
    ),
  ).toEqual(['associative', 'literal'])
  expect(
    senses(
      line([
        { ...ALEP, type: 'loc.adm.town' },
        { ...MOSCOU, type: 'loc.adm.town', meto: 'org' },
      ]),
    ),
  ).toEqual(['literal', 'associative'])
  expect(senses(line([{ ...ALEP, type: 'loc.adm.town' }]))).toEqual([undefined])
})

test('knows sets that mark one name for its sense, or one whole text as a location', () => {
  const one = line([{ ...ALEP, type: 'metonymic' }])
  const other = line([{ ...MOSCOU, type: 'mixed' }])
  expect(readGold(`${one}\n${other}`, 'g').map(({ scope }) => scope)).toEqual(['senses', 'senses'])
  const whole = line([{ start: 0, end: 14, surface: 'Alep et Moscou', lat: 1, lon: 2, type: 'event_location' }])
  expect(readGold(whole, 'g').map(({ scope }) => scope)).toEqual(['location'])
})

test('passes over a byte order mark, blank lines and carriage returns', () => {
  expect(readGold(`\uFEFF${line([ALEP])}\r\n\r\n${line([MOSCOU])}\n`, 'g')).toHaveLength(2)
})

test.each([
  ['{', 'gold.jsonl, line 2: not JSON'],
  ['{"id":"a","text":"x"}', 'gold.jsonl, line 2: toponyms: '],
  [line([{ ...ALEP, end: 5 }]), 'gold.jsonl, line 2: 0-5 should be "Alep" but is "Alep "'],
  [line([{ ...ALEP, lat: 91, lon: 0 }]), 'gold.jsonl, line 2: toponyms.0.lat: '],
])('names file and line of a bad line: %s', (bad, message) => {
  expect(() => readGold(`${line([ALEP])}\n${bad}`, 'gold.jsonl')).toThrow(message)
})
