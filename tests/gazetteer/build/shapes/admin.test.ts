import { expect, test } from 'vitest'
import { type AdminUnit, codeUnits, dropMisfits } from '../../../../gazetteer/build/shapes/admin'
import type { Settlement } from '../../../../gazetteer/build/shapes/settlements'

const names = new Map([
  ['SY.09', 'Aleppo Governorate'],
  ['SY.10', 'Hama Governorate'],
  ['SY.13', 'Damascus'],
  ['UA.11', 'Crimea'],
])

function settlements(code: string, count: number): Settlement[] {
  const [countryCode = '', admin1Code = '', admin2Code = ''] = code.split('.')
  return Array.from({ length: count }, () => ({ lng: 0, lat: 0, countryCode, admin1Code, admin2Code }))
}

function unit(name: string, votes: Readonly<Record<string, number>>, fips = ''): AdminUnit {
  const inside = Object.entries(votes).flatMap(([code, count]) => settlements(code, count))
  return { name, fips, polygons: [], settlements: inside }
}

const filler = unit('Elsewhere', { 'SY.10': 40 })

test.each([
  ['four fifths of its settlements', unit('X', { 'SY.09': 8, 'SY.10': 2 }), 'SY.09'],
  ['nobody when they are at odds', unit('X', { 'SY.09': 7, 'SY.10': 5 }), undefined],
  ['a smaller majority that its name confirms', unit('Aleppo', { 'SY.09': 7, 'SY.10': 5 }), 'SY.09'],
  ['a smaller majority that its FIPS code confirms', unit('X', { 'SY.09': 7, 'SY.10': 5 }, 'SY09'), 'SY.09'],
  ['its name when nobody lives there', unit('Province of Aleppo', {}), 'SY.09'],
  ['its FIPS code when nobody lives there and the name is strange', unit('Halab', {}, 'SY09'), 'SY.09'],
  ['a capital outvoted by suburbs', unit('Damascus', { 'SY.13': 1, 'SY.10': 12 }), 'SY.13'],
  ['no code that a reform took away', unit('X', { 'SY.77': 20 }), undefined],
  ['another country when many say so', unit('Crimea', { 'UA.11': 20 }), 'UA.11'],
  ['no other country for one stray point', unit('X', { 'UA.11': 1 }), undefined],
])('a unit follows %s', (_, one, expected) => {
  expect(codeUnits([one, filler], names)[0]?.admin1).toBe(expected)
})

test('drops a code whose unit holds too few of its settlements', () => {
  const coded = codeUnits([unit('X', { 'SY.09': 2 }), unit('Y', { 'SY.10': 30, 'SY.09': 5 })], names)
  expect(coded.map(({ admin1 }) => admin1)).toEqual(['SY.09', 'SY.10'])
  expect(dropMisfits(coded).map(({ admin1 }) => admin1)).toEqual([undefined, 'SY.10'])
})
