import { beforeEach, expect, test } from 'vitest'
import { listArticles } from '../../lib/store/list-articles'
import { listPlaces } from '../../lib/store/list-places'
import { prepareAnalysis } from '../../lib/store/prepare-analysis'
import { claimJob, completeJob, enqueueStale, failJob, type Job, releaseLeases } from '../../lib/store/queue'
import type { Sql } from '../../lib/store/sql'
import { onEachEngine } from './engines'
import { analyze, mirror } from './sample-store'

const TWO = [
  { id: 'a.txt', text: 'Alep attend.' },
  { id: 'b.txt', text: 'Alep aussi.' },
]

async function claim(sql: Sql, worker: string): Promise<Job> {
  const job = await claimJob(sql, worker)
  if (job === undefined) throw new Error('Nothing to claim')
  return job
}

const complete = (sql: Sql, worker: string, job: Job) =>
  completeJob(sql, worker, job, 'v1', prepareAnalysis(job.text, analyze(job.text)))

onEachEngine((store) => {
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
    expect((await listPlaces(store(), {})).tally.mentions).toBe(1)
  })

  test('what was read of a text that changed meanwhile is dropped', async () => {
    const job = await claim(store(), 'w')
    await mirror(store(), [{ id: job.id, text: 'Moscou attend.' }])
    expect(await complete(store(), 'w', job)).toBe(false)
    expect((await listPlaces(store(), {})).tally.mentions).toBe(0)
  })

  test('an interrupted article is tried three times, then given up with the reason', async () => {
    for (const expected of ['queued', 'queued', 'failed']) {
      const job = await claim(store(), 'w')
      expect(job.id).toBe('a.txt')
      await failJob(store(), 'w', job, 'v1', { reason: 'took too long', final: false })
      const [article] = (await listArticles(store(), { article: 'a.txt' })).articles
      expect(article?.status).toBe(expected)
    }
    expect((await listArticles(store(), { article: 'a.txt' })).articles[0]?.error).toBe('took too long')
    expect(await enqueueStale(store(), 'v1')).toBe(1)
    expect(await enqueueStale(store(), 'v2')).toBe(2)
  })

  test('an analysis that cannot be stored leaves nothing half-written', async () => {
    const job = await claim(store(), 'w')
    const prepared = prepareAnalysis(job.text, analyze(job.text))
    const broken = { ...prepared, expressions: ['[{"position": 0}]'] }
    await expect(completeJob(store(), 'w', job, 'v1', broken)).rejects.toThrow(/null/)
    expect((await listPlaces(store(), {})).tally.mentions).toBe(0)
    expect(await complete(store(), 'w', job)).toBe(true)
  })
})
