import { beforeEach, expect, test } from 'vitest'
import { getArticle } from '../../lib/store/get-article'
import { listArticles } from '../../lib/store/list-articles'
import { listPlaces } from '../../lib/store/list-places'
import { prepareAnalysis } from '../../lib/store/prepare-analysis'
import { claimJob, completeJob, enqueueStale, failJob, type Job, releaseLeases } from '../../lib/store/queue'
import type { Sql } from '../../lib/store/sql'
import { onEachEngine } from './engines'
import { analyze, inParts, mirror } from './sample-store'

const TWO = [
  { id: 'a.txt', text: 'Alep attend.' },
  { id: 'b.txt', text: 'Alep aussi.' },
]

async function claim(sql: Sql, worker: string): Promise<Job> {
  const job = await claimJob(sql, worker)
  if (job === undefined) throw new Error('Nothing to claim')
  return job
}

const complete = (sql: Sql, worker: string, job: Job) => completeJob(sql, worker, job, 'v1', inParts(job.text))

onEachEngine((store, catalog) => {
  beforeEach(async () => {
    await mirror(store(), TWO)
    await enqueueStale(store(), 'v1')
  })

  test('two workers never hold the same article', async () => {
    const jobs = await Promise.all([claimJob(store(), 'one'), claimJob(store(), 'two'), claimJob(store(), 'three')])
    expect(jobs.map((job) => job?.id ?? 'none').sort()).toEqual(['a.txt', 'b.txt', 'none'])
  })

  test('an article whose worker died is claimed again when its lease has run out', async () => {
    await claim(store(), 'dead')
    await claim(store(), 'dead')
    expect(await claimJob(store(), 'next')).toBeUndefined()
    await store().query("update analysis_queue set leased_until = now() - interval '1 second' where article_id = $1", [
      'b.txt',
    ])
    expect((await claimJob(store(), 'next'))?.id).toBe('b.txt')
  })

  test('an engine that one process owns gives all leases back when it opens', async () => {
    await claim(store(), 'dead')
    await releaseLeases(store())
    expect((await claim(store(), 'next')).id).toBe('a.txt')
  })

  test('what a worker stores after it lost its lease is dropped', async () => {
    const job = await claim(store(), 'slow')
    await releaseLeases(store())
    const again = await claim(store(), 'quick')
    expect(again.id).toBe(job.id)
    expect(await complete(store(), 'slow', job)).toBe(false)
    expect(await complete(store(), 'quick', again)).toBe(true)
    expect(await complete(store(), 'quick', again)).toBe(false)
    expect((await listPlaces(catalog(), {})).tally.mentions).toBe(1)
  })

  test('what was read of a text that changed meanwhile is dropped', async () => {
    const job = await claim(store(), 'w')
    await mirror(store(), [{ id: job.id, text: 'Moscou attend.' }])
    expect(await complete(store(), 'w', job)).toBe(false)
    expect((await listPlaces(catalog(), {})).tally.mentions).toBe(0)
  })

  test('an interrupted article is tried three times, then given up with the reason', async () => {
    for (const expected of ['queued', 'queued', 'failed']) {
      const job = await claim(store(), 'w')
      expect(job.id).toBe('a.txt')
      await failJob(store(), 'w', job, 'v1', { reason: 'took too long', final: false })
      const [article] = (await listArticles(catalog(), { article: ['a.txt'] })).articles
      expect(article?.status).toBe(expected)
    }
    expect((await listArticles(catalog(), { article: ['a.txt'] })).articles[0]?.error).toBe('took too long')
    expect(await enqueueStale(store(), 'v1')).toBe(1)
    expect(await enqueueStale(store(), 'v2')).toBe(2)
  })

  test('an article read in parts has the rows of one read whole', async () => {
    const text = 'La Syrie attend. Un convoi est passé à 25 km au sud d’Alep. Kafr attend. Alep aussi.'
    const read = async (...cuts: number[]) => {
      await mirror(store(), [{ id: 'long.txt', text }])
      await enqueueStale(store(), `cut at ${cuts}`)
      const job = await claim(store(), 'w')
      await completeJob(store(), 'w', job, `cut at ${cuts}`, inParts(text, ...cuts))
      return getArticle(catalog(), 'long.txt')
    }
    const whole = await read()
    expect(whole.mentions).toHaveLength(4)
    expect(await read(text.indexOf('Un convoi'), text.indexOf('Alep aussi'))).toEqual(whole)
  })

  test('a long article whose worker dies between two parts begins anew', async () => {
    const text = 'La Syrie attend. Alep aussi.'
    await mirror(store(), [{ id: 'long.txt', text }])
    await enqueueStale(store(), 'v1')
    const job = await claim(store(), 'dead')
    const dying = (async function* () {
      yield prepareAnalysis('La Syrie attend. ', analyze('La Syrie attend. '))
      yield prepareAnalysis('Alep aussi.', analyze('Alep aussi.'), 17)
      throw new Error('killed')
    })()
    await expect(completeJob(store(), 'dead', job, 'v1', dying)).rejects.toThrow('killed')
    expect((await listArticles(catalog(), {})).articles).toMatchObject([{ status: 'queued' }])
    expect((await listPlaces(catalog(), {})).tally.mentions).toBe(1)
    await releaseLeases(store())
    expect(await complete(store(), 'next', await claim(store(), 'next'))).toBe(true)
    expect((await listPlaces(catalog(), {})).tally.mentions).toBe(2)
  })

  test('an analysis that cannot be stored leaves nothing half-written', async () => {
    const job = await claim(store(), 'w')
    const prepared = prepareAnalysis(job.text, analyze(job.text))
    const broken = { ...prepared, expressions: ['[{"position": 0}]'] }
    const parts = (async function* () {
      yield broken
    })()
    await expect(completeJob(store(), 'w', job, 'v1', parts)).rejects.toThrow(/null/)
    expect((await listPlaces(catalog(), {})).tally.mentions).toBe(0)
    expect(await complete(store(), 'w', job)).toBe(true)
  })
})
