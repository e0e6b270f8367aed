import { beforeAll, expect, test } from 'vitest'
import type { Gazetteer } from '../../lib/gazetteer/gazetteer'
import { loadWorldPack } from '../../lib/gazetteer/load-gazetteer'
import { knownPlaces } from '../../lib/server/known-places'
import type { AnalyzedMention, WrittenPlace } from '../../lib/store/analysis'

let gazetteer: Gazetteer
beforeAll(() => {
  gazetteer = loadWorldPack()
})

const mention = (place: WrittenPlace | null): AnalyzedMention => ({
  start: 0,
  end: 4,
  surface: 'Alep',
  sense: 'literal',
  place,
  confidence: null,
  radiusKm: 0.5,
  evidence: [],
  candidates: [],
})
const written = { name: 'x', lat: 36.2, lon: 37.1, featureCode: 'P.PPLA', countryCode: 'SY' }

test('gives each mentioned place once, in full, with the province it lies in', () => {
  const mentions = [mention({ ...written, id: 'gn:170063' }), mention(null), mention({ ...written, id: 'gn:170063' })]
  const places = knownPlaces(mentions, gazetteer)
  expect(places.map(({ id, kind, labels }) => [id, kind, labels.fr])).toEqual([
    ['gn:170063', 'city', 'Alep'],
    ['adm1:SY.09', 'province', 'Alep'],
  ])
  expect(places[0]?.population).toBeGreaterThan(1_000_000)
})

test('makes a point of what no pack has', () => {
  expect(knownPlaces([mention({ ...written, id: 'pt:36.2,37.1' })], gazetteer)).toEqual([
    { ...written, id: 'pt:36.2,37.1', labels: {}, kind: 'point', population: 0, radiusKm: 0.5 },
  ])
})
