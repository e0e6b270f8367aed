import { beforeEach, describe, expect, test } from 'vitest'
import { getArticle } from '../../lib/store/get-article'
import { getPlace } from '../../lib/store/get-place'
import { listArticles } from '../../lib/store/list-articles'
import { getExpression, listExpressions } from '../../lib/store/list-expressions'
import { listPlaces } from '../../lib/store/list-places'
import { listUnresolved } from '../../lib/store/list-unresolved'
import { onEachEngine } from './engines'
import { fill } from './sample-store'

const PAGE = { limit: 100 }
const ARTICLES = [
  {
    id: 'syrie/né à 😀.txt',
    title: 'Un',
    source: 'Agence',
    published: '2016-02-03',
    text: '😀 Des tirs ont repris à Alep et à Kafr. Un convoi est passé à 25 km au sud d’Alep. Moscou affirme le contraire.',
  },
  { id: 'b.txt', title: 'Deux', text: 'La Syrie attend. Alep attend aussi, Alep surtout.' },
  { id: 'c.txt', title: 'Trois', published: '2017-01-01T08:00:00Z', text: 'Les Fidji sont loin.' },
]

onEachEngine((store, catalog) => {
  beforeEach(() => fill(store(), ARTICLES))

  const counts = async (filters: Parameters<typeof listPlaces>[1]) =>
    (await listPlaces(catalog(), filters)).features.map(({ id, properties }) => {
      const { literal, landmark, associative, articles } = properties
      return [id, literal, landmark, associative, articles]
    })

  describe('places', () => {
    test('count literal, landmark and associative mentions apart, most reported first', async () => {
      expect(await counts({})).toEqual([
        ['gn:170063', 3, 1, 0, 2],
        ['ctry:FJ', 1, 0, 0, 1],
        ['ctry:SY', 1, 0, 0, 1],
        ['gn:524901', 0, 0, 1, 1],
      ])
    })

    test('are GeoJSON points with labels, kind and province', async () => {
      const { features } = await listPlaces(catalog(), { article: ['b.txt'] })
      expect(features[0]).toEqual({
        type: 'Feature',
        id: 'gn:170063',
        geometry: { type: 'Point', coordinates: [37.16, 36.2] },
        properties: {
          id: 'gn:170063',
          name: 'Aleppo',
          labels: { fr: 'Alep', en: 'Aleppo' },
          kind: 'city',
          featureCode: 'P.PPL',
          countryCode: 'SY',
          admin1Code: '09',
          admin1: { name: 'Aleppo', fr: 'Alep' },
          radiusKm: 5,
          literal: 2,
          landmark: 0,
          associative: 0,
          articles: 1,
          independent: 1,
        },
      })
    })

    test('are tallied so that every mention is somewhere', async () => {
      const tally = { mentions: 8, onMap: 4, countryLevel: 2, associative: 1, unresolved: 1 }
      expect((await listPlaces(catalog(), {})).tally).toEqual({
        ...tally,
        hidden: 0,
        undated: 3,
        articles: 3,
        independent: 3,
      })
    })

    test('in a country hide the rest, and say how much', async () => {
      expect((await listPlaces(catalog(), { country: ['SY'] })).tally).toEqual({
        mentions: 5,
        onMap: 4,
        countryLevel: 1,
        associative: 0,
        unresolved: 0,
        hidden: 3,
        undated: 3,
        articles: 2,
        independent: 2,
      })
    })

    test('between days leave out undated articles, which stay counted', async () => {
      expect(await counts({ from: '2016-02-03', to: '2016-02-03' })).toEqual([
        ['gn:170063', 1, 1, 0, 1],
        ['gn:524901', 0, 0, 1, 1],
      ])
      const { tally } = await listPlaces(catalog(), { from: '2016-02-04' })
      expect(tally).toMatchObject({ mentions: 1, hidden: 7, undated: 3, articles: 1 })
    })

    test.each([
      ['a box', [36, 30, 40, 40], ['gn:170063', 'ctry:SY']],
      ['a box across the antimeridian', [170, -20, -170, -10], ['ctry:FJ']],
      ['a box without places', [0, 0, 1, 1], []],
    ] as const)('in %s are those whose point it holds', async (_, bbox, ids) => {
      expect((await counts({ bbox })).map(([id]) => id)).toEqual(ids)
    })

    test('of a source are those that its articles mention', async () => {
      expect((await counts({ source: ['Agence'] })).map(([id]) => id)).toEqual(['gn:170063', 'gn:524901'])
    })
  })

  describe('a place', () => {
    test('comes with its passages, newest first, undated last, its own mentions in focus', async () => {
      const { place, footprint, passages, total } = await getPlace(catalog(), 'gn:170063', {}, PAGE)
      expect(place).toMatchObject({ lat: 36.2, lon: 37.16, literal: 3, landmark: 1, articles: 2 })
      expect(footprint.type).toBe('Polygon')
      expect(total).toBe(3)
      expect(passages.map(({ article, text, focus }) => [article.id, text, focus.length])).toEqual([
        ['syrie/né à 😀.txt', '😀 Des tirs ont repris à Alep et à Kafr.', 1],
        ['syrie/né à 😀.txt', 'Un convoi est passé à 25 km au sud d’Alep.', 1],
        ['b.txt', 'Alep attend aussi, Alep surtout.', 2],
      ])
      expect(passages[0]).toEqual({
        article: {
          id: 'syrie/né à 😀.txt',
          title: 'Un',
          source: 'Agence',
          published: '2016-02-03',
          sample: false,
          lang: 'fr',
        },
        start: 0,
        end: 40,
        text: '😀 Des tirs ont repris à Alep et à Kafr.',
        mentions: [
          { id: '25-29', start: 25, end: 29, sense: 'literal', placeId: 'gn:170063' },
          { id: '35-39', start: 35, end: 39, sense: 'literal', placeId: null },
        ],
        focus: [
          {
            id: '25-29',
            sense: 'literal',
            landmark: false,
            confidence: 0.9,
            evidence: [{ name: 'population', score: 1.5 }],
            day: null,
            attribution: null,
          },
        ],
      })
    })

    test('pages through its passages', async () => {
      const starts: (string | number)[][] = []
      for (let after: string | undefined; ; ) {
        const { passages, total, next } = await getPlace(catalog(), 'gn:170063', {}, { limit: 1, after })
        expect(total).toBe(3)
        starts.push(...passages.map(({ article, start }) => [article.id, start]))
        if (next === null) break
        after = next
      }
      expect(starts).toEqual([
        ['syrie/né à 😀.txt', 0],
        ['syrie/né à 😀.txt', 41],
        ['b.txt', 17],
      ])
    })

    test('that filters leave nothing of has counts of zero', async () => {
      const { place, passages, total } = await getPlace(catalog(), 'gn:170063', { from: '2020-01-01' }, PAGE)
      expect([place.literal, place.articles, passages, total]).toEqual([0, 0, [], 0])
    })

    test('that no article mentions is not found', async () => {
      await expect(getPlace(catalog(), 'gn:1', {}, PAGE)).rejects.toMatchObject({ code: 'not_found' })
      await expect(getPlace(catalog(), 'adm1:SY.09', {}, PAGE)).rejects.toMatchObject({ code: 'not_found' })
    })
  })

  test('expressions that say the same are one, with their landmarks and the sentences that say so', async () => {
    const { features } = await listExpressions(catalog(), { country: ['SY'], bbox: [37, 35, 38, 36] })
    expect(features).toEqual([
      {
        type: 'Feature',
        id: 'offset~gn:170063~25.0~180',
        geometry: { type: 'Point', coordinates: [37.16, 35.97] },
        properties: {
          kind: 'offset',
          surface: 'à 25 km au sud d’Alep',
          distanceKm: 25,
          bearing: 180,
          landmarks: [{ id: 'gn:170063', name: 'Aleppo', labels: { fr: 'Alep', en: 'Aleppo' } }],
          count: 1,
          articles: 1,
        },
      },
    ])
    const { passages } = await getExpression(catalog(), 'offset~gn:170063~25.0~180')
    expect(passages.map(({ text, expressions, focus }) => [text, expressions, focus.map(({ id }) => id)])).toEqual([
      ['Un convoi est passé à 25 km au sud d’Alep.', [{ start: 61, end: 82 }], ['78-82']],
    ])
    expect((await listExpressions(catalog(), { bbox: [0, 0, 1, 1] })).features).toEqual([])
    expect((await listExpressions(catalog(), { country: ['RU'] })).features).toEqual([])
    await expect(getExpression(catalog(), 'near~x')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('names without a place are listed as written, with their sentences', async () => {
    const { names } = await listUnresolved(catalog(), {})
    expect(names).toMatchObject([
      { surface: 'Kafr', reason: 'not-in-gazetteer', count: 1, articles: 1, passages: [{ focus: [{ id: '35-39' }] }] },
    ])
    expect(await listUnresolved(catalog(), { country: ['SY'] })).toEqual({ names: [], total: 0, next: null })
    expect((await listUnresolved(catalog(), { from: '2017-01-01' })).names).toEqual([])
  })

  test('articles are listed newest first, undated last, with counts of the whole article', async () => {
    const { articles, total } = await listArticles(catalog(), {})
    expect(total).toBe(3)
    expect(articles.map(({ id, published }) => [id, published])).toEqual([
      ['c.txt', '2017-01-01T08:00:00Z'],
      ['syrie/né à 😀.txt', '2016-02-03'],
      ['b.txt', null],
    ])
    expect(articles[1]).toMatchObject({ literal: 1, landmark: 1, associative: 1, unresolved: 1, places: 2, lang: 'fr' })
    expect((await listArticles(catalog(), { country: ['RU'] })).articles.map(({ id }) => id)).toEqual([
      'syrie/né à 😀.txt',
    ])
  })

  test('an article comes whole, every offset cutting the words it names out of the text', async () => {
    const { article, text, sentences, mentions, expressions, places } = await getArticle(catalog(), 'syrie/né à 😀.txt')
    expect(article).toMatchObject({ status: 'analyzed', length: text.length })
    expect(sentences.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text)
    for (const { start, end, surface } of [...mentions, ...expressions]) expect(text.slice(start, end)).toBe(surface)
    expect(mentions.map(({ id, sense, landmark, place, reason }) => [id, sense, landmark, place?.id, reason])).toEqual([
      ['25-29', 'literal', false, 'gn:170063', undefined],
      ['35-39', 'literal', false, undefined, 'not-in-gazetteer'],
      ['78-82', 'literal', true, 'gn:170063', undefined],
      ['84-90', 'associative', false, 'gn:524901', undefined],
    ])
    expect(places.map(({ id }) => id)).toEqual(['gn:170063', 'gn:524901'])
    await expect(getArticle(catalog(), "nowhere'; drop table articles")).rejects.toMatchObject({ code: 'not_found' })
  })
})
