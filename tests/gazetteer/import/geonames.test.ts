import { describe, expect, test } from 'vitest'
import { readAlternateName } from '../../../lib/gazetteer/import/alternate-names'
import { readGeonamesRow } from '../../../lib/gazetteer/import/geonames'

/** A row of a dump with these columns (counted from 1) changed. */
function row(changes: Readonly<Record<number, string>> = {}): string {
  const cells = ['42', 'Tell Banat', 'Tell Banat', '', '35.5', '36.25', 'P', 'PPL', 'SY', '', '12', '', '', '', '900']
  return [...cells, '', '', 'Asia/Damascus', '2024-01-01'].map((cell, i) => changes[i + 1] ?? cell).join('\t')
}

const banat = {
  id: 'gn:42',
  name: 'Tell Banat',
  lng: 36.25,
  lat: 35.5,
  featureCode: 'P.PPL',
  countryCode: 'SY',
  admin1Code: '12',
  admin2Code: '',
  population: 900,
  radiusKm: 0,
  names: [],
  aliases: [],
}

describe('a row of a GeoNames dump', () => {
  test('is a place', () => {
    expect(readGeonamesRow(row())).toEqual(banat)
  })

  test('gives the names that a report may write', () => {
    const place = readGeonamesRow(row({ 2: 'Tall Banāt', 3: 'Tall Banat', 4: 'Tell Banat,TBX,tar banat,تل بنات' }))
    expect(place).toMatchObject({
      name: 'Tall Banāt',
      names: [
        { name: 'Tall Banat', kind: 'alternate', lang: '' },
        { name: 'Tell Banat', kind: 'alternate', lang: '' },
        { name: 'تل بنات', kind: 'alternate', lang: '' },
      ],
    })
  })

  test.each([
    [{ 7: 'A', 8: 'ADM1' }, 'adm1:SY.12', ['gn:42']],
    [{ 7: 'A', 8: 'ADM2', 12: '1234' }, 'adm2:SY.12.1234', ['gn:42']],
    [{ 7: 'A', 8: 'ADM2' }, 'gn:42', []],
    [{ 7: 'A', 8: 'PCLI' }, 'ctry:SY', ['gn:42']],
    [{ 7: 'A', 8: 'PCLH' }, 'gn:42', []],
    [{ 7: 'A', 8: 'ADM1', 11: '00' }, 'gn:42', []],
    [{ 7: 'A', 8: 'TERR', 9: 'EH' }, 'ctry:EH', ['gn:42']],
  ])('of %o is known as %s', (changes, id, aliases) => {
    expect(readGeonamesRow(row(changes))).toMatchObject({ id, aliases })
  })

  test.each([
    ['one column', 'Tell Banat', '1 columns instead of 19'],
    ['no number', row({ 1: 'x42' }), '"x42" is no GeoNames id'],
    ['a number too large', row({ 1: '4294967296' }), '"4294967296" is no GeoNames id'],
    ['no name', row({ 2: ' ', 3: '' }), 'no name'],
    ['an empty latitude', row({ 5: '' }), '", 36.25" is no latitude and longitude'],
    ['a latitude off the globe', row({ 5: '135.5' }), '"135.5, 36.25" is no latitude and longitude'],
    ['a wrong class', row({ 7: 'Q' }), '"Q" is no feature class'],
    ['a wrong country', row({ 9: 'Syria' }), '"Syria" is no country code'],
    ['a negative population', row({ 15: '-5' }), '"-5" is no population'],
  ])('with %s is refused', (_, line, problem) => {
    expect(readGeonamesRow(line)).toBe(problem)
  })
})

describe('a row of alternate names', () => {
  test.each([
    ['1\t42\tfr\tTell Banat', { bearer: 42, name: 'Tell Banat', lang: 'fr', isPreferred: false, kind: 'alternate' }],
    ['1\t42\tfr\tTell\t1\t\t\t', { bearer: 42, name: 'Tell', lang: 'fr', isPreferred: true, kind: 'alternate' }],
    ['1\t42\ten\tTell\t1\t\t1\t\t\t', { bearer: 42, name: 'Tell', lang: 'en', isPreferred: false, kind: 'alternate' }],
    ['1\t42\t\tTell\t\t\t\t1\t\t', { bearer: 42, name: 'Tell', lang: '', isPreferred: false, kind: 'historic' }],
    ['1\t42\tabbr\tTB', { bearer: 42, name: 'TB', lang: '', isPreferred: false, kind: 'abbreviation' }],
    ['1\t42\twkdt\tQ1234', { bearer: 42, alias: 'wd:Q1234' }],
    ['1\t42\ticao\tOSAP', { bearer: 42, alias: 'ap:OSAP' }],
    ['1\t42\tlink\thttps://example.org/x', undefined],
    ['1\t42\tpost\t1234', undefined],
    ['1\tx\tfr\tTell', '"x" is no GeoNames id'],
    ['1\t42\tfr\t ', 'no name'],
    ['1\t42', '2 columns instead of 4 to 10'],
  ])('%s', (line, expected) => {
    expect(readAlternateName(line)).toEqual(expected)
  })
})
