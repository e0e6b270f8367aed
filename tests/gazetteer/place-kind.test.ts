import { expect, test } from 'vitest'
import { placeId } from '../../lib/gazetteer/place'
import { isCountryLevel, placeKind } from '../../lib/gazetteer/place-kind'

test.each([
  ['ctry:SY', 'A.PCLI', 'SY', 0, 'country'],
  ['ctry:PS', 'A.TERR', 'PS', 0, 'country'],
  ['adm1:SY.09', 'A.ADM1', 'SY', 0, 'province'],
  ['adm2:SY.09.167355', 'A.ADM2', 'SY', 0, 'district'],
  ['ld:africa', 'L.CONT', undefined, 0, 'region'],
  ['ld:sahel', 'L.RGN', undefined, 0, 'region'],
  ['ld:donbas', 'L.RGN', 'UA', 0, 'area'],
  ['gn:1', 'P.PPLA3', 'FR', 900, 'city'],
  ['gn:2', 'P.PPL', 'FR', 20_000, 'city'],
  ['gn:3', 'P.PPL', 'FR', 14_999, 'village'],
  ['ap:OS66', 'S.AIRB', 'SY', 0, 'airfield'],
  ['ld:tabqa-dam', 'S.DAM', 'SY', 0, 'facility'],
  ['gn:4', 'H.STM', 'SY', 0, 'water'],
  ['gn:5', 'T.MTS', 'SY', 0, 'mountain'],
  ['gn:6', 'T.DSRT', undefined, 0, 'area'],
  ['pt:36.2,37.1', 'P.PPL', 'SY', 0, 'point'],
] as const)('%s, a %s of %s with %i people, is a %s', (id, featureCode, countryCode, population, kind) => {
  const place = { id: placeId(id), featureCode, population, ...(countryCode !== undefined && { countryCode }) }
  expect(placeKind(place)).toBe(kind)
})

test('countries and wider regions are no marks on the map; provinces are', () => {
  expect((['country', 'region', 'province', 'area'] as const).map(isCountryLevel)).toEqual([true, true, false, false])
})
