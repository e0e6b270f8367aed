import { expect, test } from 'vitest'
import { lngLat } from '../../lib/geo/lng-lat'
import { bootstrap } from '../../lib/geoparse/evaluate/bootstrap'
import { evaluate, evaluateOnSpans } from '../../lib/geoparse/evaluate/evaluate'
import { formatEvaluation, formatWorst } from '../../lib/geoparse/evaluate/format-report'
import type { GoldArticle, GoldName } from '../../lib/geoparse/evaluate/gold'
import { areaUnderCurve, fScore, mean, measure, median } from '../../lib/geoparse/evaluate/measure'
import type { PredictedMention, Prediction } from '../../lib/geoparse/evaluate/prediction'
import { scoreArticle } from '../../lib/geoparse/evaluate/score-article'
import { sumTallies } from '../../lib/geoparse/evaluate/tally'

const ALEP = { id: 'gn:170063', name: 'Alep', lat: 36.20124, lon: 37.16117, featureCode: 'P.PPLA' }
const HOMS = { id: 'gn:169577', name: 'Homs', lat: 34.72682, lon: 36.72339, featureCode: 'P.PPLA' }
const SYRIE = { id: 'ctry:SY', name: 'Syrie', lat: 34.8, lon: 38.9, featureCode: 'A.PCLI' }

const TEXT = "À 25 km au sud d'Alep, en Syrie, Moscou parle de la route de Homs."

function span(surface: string) {
  const start = TEXT.indexOf(surface)
  return { start, end: start + surface.length, surface }
}

function goldName(surface: string, more: Partial<GoldName> = {}): GoldName {
  return { ...span(surface), ids: [], ...more }
}

function mention(surface: string, more: Partial<PredictedMention> = {}): PredictedMention {
  return { ...span(surface), sense: 'literal', place: null, radiusKm: null, ...more }
}

const article: GoldArticle = {
  id: 'a',
  text: TEXT,
  scope: 'names',
  others: [],
  names: [
    goldName('Alep', { point: lngLat(37.16117, 36.20124), toleranceKm: 15, sense: 'literal' }),
    goldName('Syrie', { point: lngLat(38, 35), geonameid: 163843, toleranceKm: 10, sense: 'literal' }),
    goldName('Moscou', { point: lngLat(37.61556, 55.75222), toleranceKm: 25, sense: 'associative' }),
    goldName('Homs', { point: lngLat(36.72339, 34.72682), toleranceKm: 12, sense: 'literal' }),
  ],
  expressions: [
    {
      ...span("À 25 km au sud d'Alep"),
      kind: 'offset',
      anchors: [17],
      point: lngLat(37.16117, 35.9764),
      toleranceKm: 12,
    },
  ],
}

const prediction: Prediction = {
  mentions: [
    mention('Alep', { place: ALEP, radiusKm: 12 }),
    mention('en Syrie', { place: SYRIE, radiusKm: 300 }),
    mention('Moscou'),
    mention('km', { place: HOMS }),
  ],
  expressions: [
    {
      ...span("au sud d'Alep"),
      kind: 'offset',
      anchors: [17],
      footprint: { type: 'Point', coordinates: [37.16, 35.98] },
    },
    { ...span('route'), kind: 'between', anchors: [17], footprint: null },
  ],
  demonyms: [],
}

test('counts names by equal and by overlapping spans', () => {
  const { tally } = scoreArticle(article, prediction)
  // Alep and Moscou are exact, "en Syrie" overlaps, "km" is spurious, Homs is missed.
  expect(tally.counts).toMatchObject({ goldNames: 4, predictedNames: 4, exactNames: 2, overlappingNames: 3 })
  const figures = measure(tally)
  expect(figures.get('exact F1')).toBe(0.5)
  expect(figures.get('overlap precision')).toBe(0.75)
  expect(figures.get('overlap recall')).toBe(0.75)
})

test('judges places on the names that were found; a name without a place is wrong by half the globe', () => {
  const { tally } = scoreArticle(article, prediction)
  expect(tally.counts).toMatchObject({ judged: 3, withinTolerance: 1, within161: 2, unplaced: 1 })
  expect(tally.errorsKm.map(Math.round)).toEqual([0, 85, 20039])
})

test('the same unit is right whatever the distance once the crosswalk knows it', () => {
  const { tally } = scoreArticle(article, prediction, { crosswalk: new Map([['SY', 163843]]) })
  expect(tally.counts).toMatchObject({ judged: 3, withinTolerance: 2, within161: 2 })
  expect(tally.errorsKm.map(Math.round)).toEqual([0, 0, 20039])
})

test('an id that gold names is right without coordinates being compared', () => {
  const names = [goldName('Alep', { point: lngLat(0, 0), ids: ['gn:170063'] })]
  const { tally } = scoreArticle({ ...article, names }, prediction)
  expect(tally.counts).toMatchObject({ judged: 1, withinTolerance: 1 })
})

test('scores sense on the names that were found', () => {
  const { tally } = scoreArticle(article, prediction)
  expect(tally.counts).toMatchObject({ senses: 3, rightSenses: 2, goldAssociative: 1, predictedAssociative: 0 })
  expect(measure(tally).get('sense accuracy')).toBeCloseTo(2 / 3)
  expect(measure(tally).get('associative precision')).toBeUndefined()
  expect(measure(tally).get('associative F1')).toBe(0)
})

test('an expression is right by kind and anchors; its span and its place are judged apart', () => {
  const { tally } = scoreArticle(article, prediction)
  expect(tally.counts).toMatchObject({
    goldExpressions: 1,
    predictedExpressions: 2,
    rightExpressions: 1,
    exactExpressions: 0,
    pointingExpressions: 1,
    locatedExpressions: 1,
  })
})

test('counts demonyms as names only when asked', () => {
  const withDemonym = { ...prediction, demonyms: [{ ...span('parle'), place: SYRIE }] }
  expect(scoreArticle(article, withDemonym).tally.counts.predictedNames).toBe(4)
  expect(scoreArticle(article, withDemonym, { demonyms: true }).tally.counts.predictedNames).toBe(5)
})

test('a set that marks only the sense of one name is not scored on the others', () => {
  const { tally } = scoreArticle({ ...article, scope: 'senses' }, prediction)
  expect(tally.counts).toMatchObject({ goldNames: 0, predictedNames: 0, judged: 0, senses: 3 })
})

test('a text that is one location is judged by its footprint before its landmark', () => {
  const names = [goldName(TEXT, { point: lngLat(37.16, 35.98) })]
  const { tally } = scoreArticle({ ...article, names, scope: 'location' }, prediction)
  expect(tally.errorsKm.map(Math.round)).toEqual([0])
})

test('a text that is one location is not located by a country alone', () => {
  const names = [goldName(TEXT, { point: lngLat(37.16, 35.98) })]
  const onlyCountry = { ...prediction, mentions: [mention('Syrie', { place: SYRIE, radiusKm: 300 })], expressions: [] }
  const { tally } = scoreArticle({ ...article, names, scope: 'location' }, onlyCountry)
  expect(tally.counts).toMatchObject({ judged: 1, unplaced: 1, within161: 0 })
})

test('on gold spans only places and senses are scored', () => {
  const { counts, figures } = evaluateOnSpans([article], () => prediction)
  expect(counts).toMatchObject({ goldNames: 0, judged: 3, senses: 3, goldExpressions: 0 })
  expect(figures.has('exact F1')).toBe(false)
})

test('tells people and organisations among the spurious names', () => {
  const { tally, mistakes } = scoreArticle({ ...article, others: [span('km')] }, prediction)
  expect(tally.counts.mistakenOthers).toBe(1)
  expect(mistakes.find(({ kind }) => kind === 'spurious')?.detail).toBe('a person, organisation…')
})

test('computes the figures of a tally by hand-checked arithmetic', () => {
  expect(fScore(2, 4, 4)).toBe(0.5)
  expect(fScore(0, 0, 0)).toBeUndefined()
  expect(median([5, 1, 3])).toBe(3)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([])).toBeUndefined()
  expect(mean([1, 2, 6])).toBe(3)
  expect(areaUnderCurve([0, 0, 0])).toBe(0)
  expect(areaUnderCurve([20_039, 20_039])).toBeCloseTo(1)
  // Two errors, one nothing and one everything: a straight line, half the area.
  expect(areaUnderCurve([20_039, 0])).toBeCloseTo(0.5)
})

test('the interval is the same every time and holds the figure', () => {
  const good = scoreArticle(article, { ...prediction, mentions: article.names.map((name) => mention(name.surface)) })
  const tallies = [good.tally, good.tally, scoreArticle(article, prediction).tally]
  const once = bootstrap(tallies)
  expect(bootstrap(tallies)).toEqual(once)
  const f1 = measure(sumTallies(tallies)).get('exact F1') ?? Number.NaN
  expect(once.get('exact F1')?.low).toBeLessThan(f1)
  expect(once.get('exact F1')?.high).toBe(1)
})

test('one article alone has no interval', () => {
  expect(bootstrap([scoreArticle(article, prediction).tally])).toEqual(new Map())
})

test('prints figures and the worst mistakes in their context', () => {
  const evaluation = evaluate([article], () => prediction)
  expect(formatEvaluation('gold', evaluation)).toContain('  exact F1                    0.500\n')
  const worst = formatWorst(evaluation, 1)
  expect(worst).toContain('missed (1)')
  expect(worst).toContain('Moscou parle de la route de ⟦Homs⟧.')
  expect(worst).toContain('placed at no place; right: 55.75222, 37.61556')
  expect(worst).toContain('read as literal; right: associative')
})
