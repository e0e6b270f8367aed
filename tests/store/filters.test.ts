import { beforeEach, expect, test } from 'vitest'
import type { Filters } from '../../lib/store/filters'
import { listArticles } from '../../lib/store/list-articles'
import { listExpressions } from '../../lib/store/list-expressions'
import { listMentions } from '../../lib/store/list-mentions'
import { listPlaces } from '../../lib/store/list-places'
import { onEachEngine } from './engines'
import { fill } from './sample-store'

const ARTICLES = [
  {
    id: 'a.txt',
    title: 'Un',
    source: 'Agence',
    published: '2016-02-03',
    text: 'Alep attend le lundi 1. Un convoi est passé à 25 km au sud d’Alep. Moscou affirme le contraire. Kafr attend.',
  },
  {
    id: 'b.txt',
    title: 'Deux',
    source: 'Revue, la',
    published: '2016-02-10',
    text: 'La Syrie attend. Selon X, Alep aussi.',
  },
  { id: 'c.txt', title: 'Trois', lang: 'en', text: 'Les Fidji sont loin.' },
]

onEachEngine((store, catalog) => {
  beforeEach(() => fill(store(), ARTICLES))

  /** The mentions that are left, as `SURFACE@ARTICLE`. */
  const left = async (filters: Filters) =>
    (await listMentions(catalog(), filters)).mentions
      .map(({ surface, article }) => `${surface}@${article.id[0]}`)
      .join(' ')

  const ALL = 'Syrie@b Alep@b Alep@a Alep@a Moscou@a Kafr@a Fidji@c'

  test('each filter leaves what it says, alone and with others', async () => {
    const cases: [string, Filters, string][] = [
      ['none', {}, ALL],
      ['from', { from: '2016-02-04' }, 'Syrie@b Alep@b'],
      ['to', { to: '2016-02-03' }, 'Alep@a Alep@a Moscou@a Kafr@a'],
      [
        'both, undated included',
        { from: '2016-02-04', to: '2016-12-31', undated: 'include' },
        'Syrie@b Alep@b Fidji@c',
      ],
      ['only undated', { undated: 'only' }, 'Fidji@c'],
      ['only undated, whatever the days', { undated: 'only', from: '2016-02-04' }, 'Fidji@c'],
      ['the day spoken of', { time: 'mentioned', from: '2016-02-01', to: '2016-02-01' }, 'Alep@a'],
      ['no day spoken of', { time: 'mentioned', undated: 'only' }, ALL.replace('Alep@a ', '')],
      ['a place', { place: ['gn:170063'] }, 'Alep@b Alep@a Alep@a'],
      ['two places', { place: ['gn:170063', 'ctry:FJ'] }, 'Alep@b Alep@a Alep@a Fidji@c'],
      ['within a country', { within: ['SY'] }, 'Syrie@b Alep@b Alep@a Alep@a'],
      ['within a province', { within: ['SY.09'] }, 'Alep@b Alep@a Alep@a'],
      ['a country', { country: ['RU', 'FJ'] }, 'Moscou@a Fidji@c'],
      ['a class', { class: ['country'] }, 'Syrie@b Fidji@c'],
      ['a sense', { sense: ['associative'] }, 'Moscou@a'],
      ['a source', { source: ['Revue, la'] }, 'Syrie@b Alep@b'],
      ['a voice, however written', { attribution: ['selon x'] }, 'Alep@b'],
      ['a voice that nobody has', { attribution: ['nobody'] }, ''],
      ['an article', { article: ['c.txt', 'none'] }, 'Fidji@c'],
      ['a language', { lang: ['en'] }, ''],
      ['a confidence', { minConfidence: 0.9 }, 'Syrie@b Alep@b Alep@a Alep@a Moscou@a Fidji@c'],
      ['a higher one', { minConfidence: 0.91 }, ''],
      ['no review', { review: ['none'] }, ALL],
      ['a review', { review: ['confirmed', 'rejected'] }, ''],
      ['place names', { kind: ['toponym'] }, ALL],
      ['expressions', { kind: ['expression'] }, ''],
      ['a box, in which is also what has no place', { bbox: [36, 35.5, 38, 37] }, 'Alep@b Alep@a Alep@a Kafr@a'],
      ['a box over the antimeridian', { bbox: [170, -20, -170, -10] }, 'Kafr@a Fidji@c'],
      ['words', { q: 'convoi' }, 'Alep@a Alep@a Moscou@a Kafr@a'],
      ['words and a country', { q: 'attend', country: ['SY'], class: ['city'] }, 'Alep@b Alep@a Alep@a'],
      ['two that exclude each other', { country: ['SY'], within: ['RU'] }, ''],
    ]
    const found: [string, string][] = []
    for (const [name, filters] of cases) found.push([name, await left(filters)])
    expect(found).toEqual(cases.map(([name, , expected]) => [name, expected]))
  })

  test('every listing is left the same', async () => {
    const filters: Filters = { source: ['Agence'], minConfidence: 0.5 }
    const { mentions, total } = await listMentions(catalog(), filters)
    const { features, tally } = await listPlaces(catalog(), filters)
    const sums = features.reduce((sum, { properties: p }) => sum + p.literal + p.landmark + p.associative, 0)
    expect([mentions.length, total, tally.mentions, sums]).toEqual([3, 3, 3, 3])
    expect((await listArticles(catalog(), filters)).articles.map(({ id }) => id)).toEqual(['a.txt'])
  })

  test('an expression is left when a mention that it leans on is, in the box of its footprint', async () => {
    const count = async (filters: Filters) => (await listExpressions(catalog(), filters)).total
    const found = [
      await count({}),
      await count({ kind: ['expression'] }),
      await count({ kind: ['toponym'] }),
      await count({ country: ['SY'], minConfidence: 0.9 }),
      await count({ country: ['RU'] }),
      await count({ sense: ['associative'] }),
      await count({ bbox: [37.1, 35.9, 37.2, 36] }),
      await count({ bbox: [37.1, 36.1, 37.2, 36.3] }),
      await count({ q: 'nothing' }),
    ]
    expect(found).toEqual([1, 1, 0, 1, 0, 0, 1, 0, 0])
    expect((await listArticles(catalog(), { kind: ['expression'] })).articles.map(({ id }) => id)).toEqual(['a.txt'])
  })

  test('a mention comes with its passage, its ground, its candidates and why', async () => {
    const { mentions } = await listMentions(catalog(), { article: ['b.txt'], class: ['city'] })
    expect(mentions).toEqual([
      {
        id: '26-30@b.txt',
        start: 26,
        end: 30,
        surface: 'Alep',
        sense: 'literal',
        landmark: false,
        place: expect.objectContaining({ id: 'gn:170063', admin1Code: '09' }),
        confidence: 0.9,
        radiusKm: 5,
        attribution: { start: 17, end: 24, surface: 'Selon X' },
        evidence: [{ name: 'population', score: 1.5 }],
        candidates: [{ place: expect.objectContaining({ id: 'gn:170063' }), score: 1.5 }],
        review: null,
        article: {
          id: 'b.txt',
          title: 'Deux',
          source: 'Revue, la',
          published: '2016-02-10',
          sample: false,
          lang: 'fr',
        },
        passage: { start: 17, end: 37, text: 'Selon X, Alep aussi.' },
        footprint: expect.objectContaining({ type: 'Polygon' }),
      },
    ])
  })
})
