import { expect, test } from 'vitest'
import en from '../../app/_messages/en.json'
import fr from '../../app/_messages/fr.json'
import { WINDS, windOf } from '../../app/_words/compass'
import { formatCoordinates, formatDistance } from '../../app/_words/coordinates'
import { formatDay } from '../../app/_words/dates'
import { expressionTitle, type NamedExpression } from '../../app/_words/expression-words'
import { ofCountry, ofName, ofRegion } from '../../app/_words/of-name'
import { kindWord, type NamedPlace, placeTitle } from '../../app/_words/place-words'
import { safeLink } from '../../app/_words/safe-link'

test.each([
  ['Alep', 'd’Alep'],
  ['Idleb', 'd’Idleb'],
  ['Émèse', 'd’Émèse'],
  ['Homs', 'de Homs'],
  ['Hama', 'de Hama'],
  ['Hérat', 'd’Hérat'],
  ['Yabroud', 'de Yabroud'],
  ['Ypres', 'd’Ypres'],
  ['Le Caire', 'du Caire'],
  ['Les Abymes', 'des Abymes'],
  ['La Paz', 'de La Paz'],
  ['‘Afrin', 'd’‘Afrin'],
])('says "de" with %s as %s', (name, expected) => {
  expect(ofName(name)).toBe(expected)
})

test.each([
  ['Syrie', 'de la Syrie'],
  ['Liban', 'du Liban'],
  ['Irak', 'de l’Irak'],
  ['Yémen', 'du Yémen'],
  ['Mexique', 'du Mexique'],
  ['États-Unis', 'des États-Unis'],
  ['Israël', 'd’Israël'],
  ['Chypre', 'de Chypre'],
])('says "de" with the country %s as %s', (name, expected) => {
  expect(ofCountry(name)).toBe(expected)
})

test('gives an article to the regions that take one', () => {
  expect(['Texas', 'Californie', 'Nord-Kivu', 'Alep'].map(ofRegion)).toEqual([
    'du Texas',
    'de Californie',
    'du Nord-Kivu',
    'd’Alep',
  ])
})

const place = (name: string, kind: NamedPlace['kind'], featureCode = 'P.PPL', countryCode = 'SY'): NamedPlace => ({
  name,
  labels: { fr: name },
  kind,
  featureCode,
  countryCode,
})

test.each([
  [place('Alep', 'city'), 'Alep', 'ville'],
  [place('Alep', 'province', 'A.ADM1'), 'Province d’Alep', 'province'],
  [place('Kharkiv', 'province', 'A.ADM1', 'UA'), 'Oblast de Kharkiv', 'oblast'],
  [place('Texas', 'province', 'A.ADM1', 'US'), 'État du Texas', 'État'],
  [place('Gouvernorat de Hama', 'province', 'A.ADM1'), 'Gouvernorat de Hama', 'province'],
  [place('Kweires', 'airfield', 'S.AIRB'), 'Base aérienne de Kweires', 'base aérienne'],
  [place('Aéroport de Beyrouth', 'airfield', 'S.AIRP', 'LB'), 'Aéroport de Beyrouth', 'aéroport'],
  [place('Salamiyé', 'district', 'A.ADM2'), 'District de Salamiyé', 'district'],
  [place('Aude', 'district', 'A.ADM2', 'FR'), 'Aude', 'département'],
])('names a place with the word that tells it from its namesakes (%#)', (named, title, kind) => {
  expect([placeTitle(named, 'fr', fr), kindWord(named, fr)]).toEqual([title, kind])
})

test('names a province in English after its name', () => {
  expect(placeTitle({ ...place('Alep', 'province'), labels: { en: 'Aleppo' } }, 'en', en)).toBe('Aleppo province')
})

const aleppo = { id: 'gn:170063', name: 'Aleppo', labels: { fr: 'Alep', en: 'Aleppo' } }
const homs = { id: 'gn:169577', name: 'Homs', labels: {} }
const latakia = { id: 'adm1:SY.02', name: 'Latakia', labels: { fr: 'Lattaquié', en: 'Latakia' } }
const syria = { id: 'ctry:SY', name: 'Syria', labels: { fr: 'Syrie', en: 'Syria' } }
const said = (given: Partial<NamedExpression>): NamedExpression => ({
  kind: 'near',
  surface: '',
  distanceKm: null,
  bearing: null,
  landmarks: [aleppo],
  count: 1,
  articles: 1,
  ...given,
})

test.each([
  [said({ kind: 'offset', distanceKm: 25, bearing: 180 }), '25 km au sud d’Alep', '25 km south of Aleppo'],
  [said({ kind: 'direction', bearing: 90 }), 'À l’est d’Alep', 'East of Aleppo'],
  [said({}), 'Près d’Alep', 'Near Aleppo'],
  [said({ distanceKm: 2 }), 'À 2 km d’Alep', '2 km from Aleppo'],
  [
    said({ kind: 'between', surface: 'la route Alep-Homs', landmarks: [aleppo, homs] }),
    'Route Alep – Homs',
    'Aleppo – Homs road',
  ],
  [
    said({ kind: 'between', surface: 'entre A et B', landmarks: [aleppo, homs] }),
    'Entre Alep et Homs',
    'Between Aleppo and Homs',
  ],
  [
    said({ kind: 'part', bearing: 0, landmarks: [latakia] }),
    'Nord de la province de Lattaquié',
    'Northern Latakia province',
  ],
  [said({ kind: 'part', bearing: 0, landmarks: [syria] }), 'Nord de la Syrie', 'Northern Syria'],
  [said({ kind: 'part', surface: 'le centre d’Alep' }), '« le centre d’Alep »', '“le centre d’Alep”'],
])('says an expression in the language of the interface (%#)', (expression, french, english) => {
  expect([expressionTitle(expression, 'fr', fr), expressionTitle(expression, 'en', en)]).toEqual([french, english])
})

test('turns bearings into the sixteen winds', () => {
  expect([0, 11.2, 22.5, 45, 180, 202.5, 359, -90, 720].map(windOf)).toEqual([
    'n',
    'n',
    'nne',
    'ne',
    's',
    'ssw',
    'n',
    'w',
    'n',
  ])
  expect(WINDS.map((_, index) => windOf(index * 22.5))).toEqual([...WINDS])
})

test('writes coordinates as finely as the radius lets them mean something', () => {
  expect(formatCoordinates(36.20124, 37.16117, 6, 'fr')).toBe('36,201° N 37,161° E')
  expect(formatCoordinates(36.20124, 37.16117, 130, 'en')).toBe('36.2° N 37.2° E')
  expect(formatCoordinates(-33.45, -70.66667, 15, 'fr')).toBe('33,45° S 70,67° O')
  expect(formatCoordinates(0, 0, 0.1, 'en')).toBe('0.0000° N 0.0000° E')
})

test('writes distances in metres, tenths or whole kilometres', () => {
  expect([0.25, 1.5, 6, 160.9].map((km) => formatDistance(km, 'fr'))).toEqual(['250 m', '1,5 km', '6 km', '161 km'])
})

test('writes the day as the source gave it, and leaves what is no date', () => {
  expect(formatDay('2015-10-17', 'fr')).toBe('17 octobre 2015')
  expect(formatDay('2015-10-17T23:30:00-04:00', 'en')).toBe('October 17, 2015')
  expect(formatDay('octobre 2015', 'fr')).toBe('octobre 2015')
})

test('opens http and https addresses only', () => {
  expect(
    ['https://a.example/b', 'http://a.example', 'javascript:alert(1)', 'data:text/html,x', 'no', null].map(safeLink),
  ).toEqual(['https://a.example/b', 'http://a.example/', undefined, undefined, undefined, undefined])
})
