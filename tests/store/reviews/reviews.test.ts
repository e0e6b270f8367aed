import { beforeEach, expect, test } from 'vitest'
import { readGold } from '../../../lib/geoparse/evaluate/read-gold'
import { getArticle } from '../../../lib/store/get-article'
import { listMentions } from '../../../lib/store/list-mentions'
import { listPlaces } from '../../../lib/store/list-places'
import { readMentionId } from '../../../lib/store/mention-id'
import { exportGold } from '../../../lib/store/reviews/export-gold'
import { getReview, listReviews } from '../../../lib/store/reviews/read-reviews'
import type { ReviewedPlace } from '../../../lib/store/reviews/review-log'
import {
  addMention,
  type Decision,
  reviewMention,
  type Scope,
  undoReview,
} from '../../../lib/store/reviews/write-review'
import { onEachEngine } from '../engines'
import { fill } from '../sample-store'

const A = {
  id: 'a.txt',
  title: 'A',
  text: 'Des tirs ont repris à Alep ce matin. Le convoi attend. Kafr se vide, et Alep aussi, dit-on. Kafr Hamra tient.',
}
const B = { id: 'b.txt', title: 'B', text: 'Alep dort. Kafr dort aussi.' }
const FIRST = '22-26@a.txt'

const place = (id: string, name: string): ReviewedPlace => ({
  ...{ id, name, label_fr: null, label_en: null, kind: 'village', feature_code: 'P.PPL', country_code: 'TR' },
  ...{ admin1_code: null, admin2_code: null, lng: 36.5, lat: 36.5, radius_km: 2, population: 0 },
})
const KAFR: Decision = { decision: 'place', place: place('gn:7', 'Kafr') }

onEachEngine((store, catalog) => {
  beforeEach(async () => {
    await store().script('truncate reviews, review_targets restart identity')
    await fill(store(), [A, B])
  })

  const review = (id: string, decision: Decision, scope: Scope = 'mention', seen?: string) =>
    reviewMention(store(), readMentionId(id), { reviewer: 'Mona', decision, scope, seen })
  const undo = (id: string, seen?: string) => undoReview(store(), readMentionId(id), { reviewer: 'Ali', seen })
  /** Every mention, also rejected ones, as `SURFACE PLACE STATE`. */
  const all = async (article = 'a.txt') => {
    const states = ['confirmed', 'corrected', 'rejected', 'none'] as const
    const { mentions } = await listMentions(catalog(), { article: [article], review: states })
    return mentions.map(({ surface, place, review }) => `${surface} ${place?.id ?? '-'} ${review ?? ''}`.trim())
  }
  const ALL = ['Alep gn:170063', 'Kafr -', 'Alep gn:170063', 'Kafr -']

  test('a confirmed mention is sure, a rejected one counts nowhere, a corrected one counts elsewhere', async () => {
    await review(FIRST, { decision: 'confirm' })
    await review('72-76@a.txt', { decision: 'reject' })
    await review('55-59@a.txt', KAFR)
    expect(await all()).toEqual([
      'Alep gn:170063 confirmed',
      'Kafr gn:7 corrected',
      'Alep gn:170063 rejected',
      'Kafr -',
    ])
    const { features, tally } = await listPlaces(catalog(), { article: ['a.txt'] })
    expect(features.map(({ id, properties }) => [id, properties.literal])).toEqual([
      ['gn:170063', 1],
      ['gn:7', 1],
    ])
    expect(tally).toMatchObject({ mentions: 3, unresolved: 1 })
    const { article, mentions } = await getArticle(catalog(), 'a.txt')
    expect(article).toMatchObject({ literal: 2, unresolved: 1, places: 2 })
    expect(mentions[0]).toMatchObject({ confidence: 1, review: 'confirmed' })
    expect((await listMentions(catalog(), { minConfidence: 1 })).total).toBe(2)
    await expect(review('92-96@a.txt', { decision: 'confirm' })).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(review('1-2@a.txt', { decision: 'reject' })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('what was decided is undone step by step, and told in the log', async () => {
    await review(FIRST, { decision: 'confirm' })
    await review(FIRST, { decision: 'reject' })
    expect((await all())[0]).toBe('Alep gn:170063 rejected')
    await undo(FIRST)
    expect((await all())[0]).toBe('Alep gn:170063 confirmed')
    await undo(FIRST)
    expect(await all()).toEqual(ALL)
    await expect(undo(FIRST)).rejects.toMatchObject({ code: 'not_found' })
    const { review: current, history } = await getReview(store(), FIRST)
    expect(current).toBeNull()
    expect(history.map(({ decision, reviewer, undoes }) => [decision, reviewer, undoes])).toEqual([
      ['withdraw', 'Ali', 1],
      ['withdraw', 'Ali', 2],
      ['reject', 'Mona', null],
      ['confirm', 'Mona', null],
    ])
    const page = await listReviews(store(), {}, { limit: 3 })
    expect([page.reviews.map(({ id }) => id), page.total]).toEqual([[4, 3, 2], 4])
    expect((await listReviews(store(), {}, { limit: 3, after: page.next ?? '' })).reviews).toMatchObject([
      { id: 1, mention: FIRST, quote: { quote: 'Alep' } },
    ])
    expect((await listReviews(store(), { state: 'in-force' })).reviews).toEqual([])
  })

  test('who has not seen the latest decision is told who made it', async () => {
    const { tag } = await getReview(store(), FIRST)
    await review(FIRST, { decision: 'confirm' }, 'mention', tag)
    const stale = review(FIRST, { decision: 'reject' }, 'mention', tag)
    await expect(stale).rejects.toMatchObject({ code: 'precondition_failed', message: expect.stringContaining('Mona') })
    await expect(undo(FIRST, tag)).rejects.toMatchObject({ code: 'precondition_failed' })
    await undo(FIRST, (await getReview(store(), FIRST)).tag)
    const racing = await Promise.allSettled([1, 2, 3].map(async () => review(FIRST, KAFR, 'mention', '2')))
    expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a decision reaches identical mentions in the article or everywhere, and is undone as one', async () => {
    expect(await review('55-59@a.txt', KAFR, 'article')).toEqual({ mentions: 2, articles: 1 })
    expect(await all()).toEqual(['Alep gn:170063', 'Kafr gn:7 corrected', 'Alep gn:170063', 'Kafr gn:7 corrected'])
    expect(await all('b.txt')).toEqual(['Alep gn:170063', 'Kafr -'])
    await review('72-76@a.txt', { decision: 'confirm' })
    expect(await review(FIRST, { decision: 'reject' }, 'everywhere')).toEqual({ mentions: 2, articles: 2 })
    expect(await all()).toEqual([
      'Alep gn:170063 rejected',
      'Kafr gn:7 corrected',
      'Alep gn:170063 confirmed',
      'Kafr gn:7 corrected',
    ])
    expect(await all('b.txt')).toEqual(['Alep gn:170063 rejected', 'Kafr -'])
    expect(await undo('0-4@b.txt')).toEqual({ mentions: 2, articles: 2 })
    expect((await all())[0]).toBe('Alep gn:170063')
    expect(await undo('92-96@a.txt')).toEqual({ mentions: 2, articles: 1 })
    expect(await all()).toEqual([...ALL.slice(0, 2), 'Alep gn:170063 confirmed', 'Kafr -'])
  })

  test('decisions outlive another analysis, a corrected text and a text that comes back', async () => {
    await review(FIRST, { decision: 'confirm' })
    await review('55-59@a.txt', KAFR)
    await fill(store(), [A, B], 'v2')
    expect((await all()).slice(0, 2)).toEqual(['Alep gn:170063 confirmed', 'Kafr gn:7 corrected'])
    const corrected = {
      ...A,
      text: `Mise à jour. ${A.text.replace('Le convoi attend.', 'Deux convois attendent encore.')}`,
    }
    await fill(store(), [corrected, B])
    expect(await all()).toEqual(['Alep gn:170063 confirmed', 'Kafr gn:7 corrected', 'Alep gn:170063', 'Kafr -'])
    await fill(store(), [{ ...A, text: 'Alep a un maire.' }, B])
    expect(await all()).toEqual(['Alep gn:170063'])
    const lost = await listReviews(store(), { state: 'lost' })
    expect(lost.reviews.map(({ mention, quote }) => [mention, quote.quote])).toEqual([
      [null, 'Kafr'],
      [null, 'Alep'],
    ])
    await fill(store(), [A, B])
    expect((await all()).slice(0, 2)).toEqual(['Alep gn:170063 confirmed', 'Kafr gn:7 corrected'])
  })

  test('words are made a mention by hand, win over a reading of some of them, and stay one after another analysis', async () => {
    const span = { start: 92, end: 102 }
    await addMention(store(), 'a.txt', span, place('gn:8', 'Kafr Hamra'), { reviewer: 'Mona' })
    await addMention(store(), 'a.txt', { start: 37, end: 46 }, place('gn:9', 'Convoi'), { reviewer: 'Mona' })
    const expected = [
      'Alep gn:170063',
      'Le convoi gn:9 corrected',
      'Kafr -',
      'Alep gn:170063',
      'Kafr - rejected',
      'Kafr Hamra gn:8 corrected',
    ]
    expect(await all()).toEqual(expected)
    const { mentions } = await listMentions(catalog(), { place: ['gn:9'] })
    expect(mentions[0]).toMatchObject({ passage: { text: 'Le convoi attend.' } })
    await fill(store(), [A, B], 'v2')
    expect(await all()).toEqual(expected)
    await undo('92-102@a.txt')
    await undo('37-46@a.txt')
    expect(await all()).toEqual(ALL)
    for (const wrong of [
      { start: 5, end: 5 },
      { start: 0, end: 9999 },
      { start: 3, end: 4 },
    ]) {
      const adding = addMention(store(), 'a.txt', wrong, place('gn:9', 'x'), { reviewer: 'Mona' })
      await expect(adding).rejects.toMatchObject({ code: 'invalid_request' })
    }
  })

  test('reviews are gold that the evaluation reads', async () => {
    await review(FIRST, { decision: 'confirm' })
    await review('0-4@b.txt', { decision: 'reject' })
    await review('11-15@b.txt', KAFR)
    const gold = async (complete: boolean) => {
      let lines = ''
      for await (const line of exportGold(store(), complete)) lines += line
      return readGold(lines, 'reviews')
    }
    const names = (await gold(false)).map(({ id, names }) => [id, names.map(({ surface, point }) => [surface, point])])
    expect(names).toEqual([
      ['a.txt', [['Alep', [37.16, 36.2]]]],
      ['b.txt', [['Kafr', [36.5, 36.5]]]],
    ])
    expect((await gold(true)).map(({ id }) => id)).toEqual(['b.txt'])
  })
})
