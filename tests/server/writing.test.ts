import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as endpoints from '../../lib/api/endpoints'
import { readEnv } from '../../lib/env'
import { type Lieudit, openLieudit } from '../../lib/server/lieudit'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
let base = ''
let lieudit: Lieudit

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'lieudit-writing-'))
  await mkdir(join(base, 'articles'))
  await writeFile(join(base, 'articles', 'file.txt'), 'Des obus sont tombés sur Homs.')
  const env = readEnv({ DATA_DIR: join(base, 'data'), ARTICLES_DIR: join(base, 'articles') })
  const report = {
    skipped: () => undefined,
    failed: () => undefined,
    packs: () => undefined,
    progress: () => undefined,
  }
  lieudit = await openLieudit({ env, root: ROOT, version: '0', report })
  await lieudit.analysis
}, 240_000)
afterAll(async () => {
  await lieudit.close()
  await rm(base, { recursive: true, force: true })
})

const add = async (...uploads: Parameters<Lieudit['answers']['addArticles']>[0]['uploads'][number][]) =>
  endpoints.addArticles.output.parse(await lieudit.answers.addArticles({ uploads })).articles

async function read(id: string) {
  const detail = await lieudit.answers.getArticle({ id })
  return detail.article.status === 'analyzed' ? detail : undefined
}

test('an added article is read at once, the same again changes nothing, and it is deleted whole', async () => {
  const article = { url: 'https://press.example/1', title: 'Un', text: 'Un convoi a quitté Alep pour Damas. \0 \ud800' }
  expect(await add(article)).toEqual([{ id: article.url, status: 'created', error: null }])
  await expect.poll(() => read(article.url), { timeout: 60_000 }).toBeDefined()
  const { mentions, text } = await lieudit.answers.getArticle({ id: article.url })
  expect([text.slice(-3), mentions.map(({ surface }) => surface)]).toEqual(['\uFFFD \uFFFD', ['Alep', 'Damas']])
  expect(await add(article)).toMatchObject([{ status: 'unchanged' }])
  expect(await add({ ...article, title: 'Deux' })).toMatchObject([{ status: 'updated' }])
  expect(await lieudit.answers.deleteArticle({ id: article.url })).toEqual({ id: article.url })
  await expect(lieudit.answers.getArticle({ id: article.url })).rejects.toMatchObject({ code: 'not_found' })
  await expect(lieudit.answers.deleteArticle({ id: article.url })).rejects.toMatchObject({ code: 'not_found' })
})

test('of many articles each is told what became of it; a file of the folder is not touched', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const added = await add(
    { file: 'a.md', bytes: bytes('---\ntitle: Titre\nurl: https://press.example/2\n---\nAlep.') },
    { file: 'b.md', bytes: bytes('---\ntitle: "x\n---\nAlep.') },
    { file: 'c.txt', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1) },
    { id: 'file.txt', text: 'Alep.' },
    { text: 'Une première ligne\net une autre.' },
    { text: ' \n ' },
  )
  expect(added.map(({ status }) => status)).toEqual(['created', 'refused', 'refused', 'refused', 'created', 'refused'])
  expect(added.map(({ error }) => error?.slice(0, 9))).toEqual([
    undefined,
    'b.md: lin',
    'c.txt: is',
    'file.txt ',
    undefined,
    'text is e',
  ])
  expect((await lieudit.answers.getArticle({ id: added[4]?.id ?? '' })).article.title).toBe('Une première ligne')
  await expect(add({ id: 'file.txt', text: 'Alep.' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(lieudit.answers.deleteArticle({ id: 'file.txt' })).rejects.toMatchObject({ code: 'conflict' })
})

test('a mention is moved to a place of the gazetteer, to a point, and back', async () => {
  const { mentions } = await lieudit.answers.getArticle({ id: 'file.txt' })
  const id = `${mentions[0]?.id}@file.txt`
  const place = async () => (await lieudit.answers.getMention({ id })).place ?? null
  const homs = await place()
  const { answers } = lieudit
  const { tag } = endpoints.getReview.output.parse(await answers.getReview({ id }))
  const sign = { id, reviewer: 'Mona', scope: 'mention' } as const
  const moved = await answers.putReview({ ...sign, decision: 'place', place: 'gn:170063' }, { seen: tag })
  expect(endpoints.putReview.output.parse(moved)).toMatchObject({
    review: { place: { id: 'gn:170063', countryCode: 'SY' } },
  })
  expect(await place()).toMatchObject({ id: 'gn:170063', admin1Code: '09' })
  const stale = answers.putReview({ ...sign, decision: 'reject' }, { seen: tag })
  await expect(stale).rejects.toMatchObject({ code: 'precondition_failed' })
  const point = { lat: 34.5, lon: 36.6, name: 'Le vieux pont', radiusKm: 0.5 }
  await answers.putReview({ ...sign, decision: 'place', point })
  expect(await place()).toMatchObject({ name: 'Le vieux pont', lat: 34.5, lon: 36.6, countryCode: 'SY' })
  const { places } = await answers.getArticle({ id: 'file.txt' })
  expect(places[0]).toMatchObject({ properties: { kind: 'point', literal: 1 } })
  const missing = answers.putReview({ ...sign, decision: 'place', place: 'gn:0' })
  await expect(missing).rejects.toMatchObject({ code: 'not_found', message: expect.stringContaining('gn:0') })
  await answers.undoReview({ id, reviewer: 'Mona' })
  await answers.undoReview({ id, reviewer: 'Mona' })
  expect(await place()).toEqual(homs)
  const hand = await answers.addMention({ id: 'file.txt', start: 0, end: 8, reviewer: 'Mona', place: 'gn:170063' })
  expect(endpoints.addMention.output.parse(hand).review?.mention).toBe('0-8@file.txt')
  expect(endpoints.listReviews.output.parse(await answers.listReviews({ limit: 2 }))).toMatchObject({ total: 5 })
})
