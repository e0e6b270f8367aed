import { expect, test } from 'vitest'
import { focusCountries } from '../../app/_dashboard/focus-countries'
import { rowsOf } from '../../app/_dashboard/rows'
import { selectionFromKey, selectionKey, selectionOf, selectionParameters } from '../../app/_dashboard/selection'
import type { Expressions, PlaceFeature, PlaceKind } from '../../lib/api/views'

function place(id: string, kind: PlaceKind, literal: number, landmark = 0, associative = 0): PlaceFeature {
  const identity = {
    id,
    name: id,
    labels: {},
    kind,
    featureCode: 'P.PPL',
    countryCode: 'SY',
    admin1Code: null,
    admin1: null,
  }
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [37, 36] },
    properties: { ...identity, radiusKm: 1, literal, landmark, associative, articles: 1, independent: 1 },
  }
}

const road: Expressions['features'][number] = {
  type: 'Feature',
  id: 'road',
  geometry: { type: 'Polygon' },
  properties: {
    kind: 'between',
    surface: 'la route A-B',
    distanceKm: null,
    bearing: null,
    landmarks: [],
    count: 4,
    articles: 1,
  },
}
const unresolved = (reason: 'ambiguous' | 'not-in-gazetteer') => ({
  surface: 'Base 46',
  reason,
  count: 1,
  articles: 1,
  passages: [],
})

const listed = {
  places: [
    place('moscow', 'city', 0, 0, 8),
    place('aleppo', 'city', 7, 3),
    place('homs', 'city', 0, 2),
    place('syria', 'country', 5),
  ],
  expressions: [road],
  names: [unresolved('ambiguous'), unresolved('not-in-gazetteer')],
}
const keys = (show: Parameters<typeof rowsOf>[1]) =>
  rowsOf(listed, show).map(({ key, style, count }) => `${key} ${style} ${count}`)

test('lists what was reported first, then landmarks, actors and names without a place', () => {
  expect(keys(null)).toEqual([
    'place:aleppo literal 7',
    'place:syria country 5',
    'expression:road area 4',
    'place:homs landmark 2',
    'place:moscow associative 8',
    'name:Base 46 unresolved 2',
  ])
})

test('narrows the list to what a figure under it counts', () => {
  expect(keys('map')).toEqual(['place:aleppo literal 7', 'expression:road area 4', 'place:homs landmark 2'])
  expect(keys('countries')).toEqual(['place:syria country 5'])
  expect(keys('actors')).toEqual(['place:moscow associative 8'])
  expect(keys('unresolved')).toEqual(['name:Base 46 unresolved 2'])
})

test('keeps a selection through its key and its address', () => {
  const selection = { type: 'place', id: 'x:PACK/ROW' } as const
  expect(selectionFromKey(selectionKey(selection))).toEqual(selection)
  expect(selectionOf(selectionParameters(selection))).toEqual(selection)
  expect(selectionParameters(undefined)).toEqual({ place: null, expression: null, name: null })
})

test('draws the provinces of the countries most reported on, actors and countries themselves aside', () => {
  const iraqi = place('mosul', 'city', 20)
  const foreign = { ...iraqi, properties: { ...iraqi.properties, countryCode: 'IQ' } }
  expect(focusCountries([...listed.places, foreign])).toEqual(['IQ', 'SY'])
})
