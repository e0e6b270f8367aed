import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { endpointUrl } from '../../lib/api/endpoint-url'
import * as endpoints from '../../lib/api/endpoints'
import { readEnv } from '../../lib/env'
import { type Lieudit, openLieudit } from '../../lib/server/lieudit'
import { openStore } from '../../lib/store/open-store'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CHILD = fileURLToPath(new URL('./lieudit-child.ts', import.meta.url))
const REPORT = 'Des obus sont tombés sur Alep mardi. Un convoi a quitté Homs, à 25 km au sud de Hama. Moscou a démenti.'
const SLOW = { timeout: 120_000 }

let base = ''
let articles = ''
let open: Lieudit[] = []
let children: ChildProcess[] = []
let failures: string[] = []

/** An empty store, made once: setting one up takes seconds. */
let template = ''
beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'lieudit-template-'))
  await (await openStore({ dataDir: template })).close()
}, 120_000)
afterAll(() => rm(template, { recursive: true, force: true }))

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'lieudit-'))
  articles = join(base, 'articles')
  await mkdir(articles)
  await cp(template, join(base, 'data'), { recursive: true })
  failures = []
})
afterEach(async () => {
  await Promise.all(open.map((lieudit) => lieudit.close()))
  for (const child of children) child.kill('SIGKILL')
  open = []
  children = []
  await rm(base, { recursive: true, force: true })
})

async function start(): Promise<Lieudit> {
  const env = readEnv({ DATA_DIR: join(base, 'data'), ARTICLES_DIR: articles })
  const report = {
    skipped: () => undefined,
    failed: (line: string) => failures.push(line),
    progress: () => undefined,
    packs: () => undefined,
  }
  const lieudit = await openLieudit({ env, root: ROOT, version: '0', report })
  open.push(lieudit)
  await lieudit.analysis
  return lieudit
}

async function stop(lieudit: Lieudit): Promise<void> {
  open = open.filter((other) => other !== lieudit)
  await lieudit.close()
}

test('carries a folder with good and bad files from disk to answers that fit the contract', SLOW, async () => {
  await mkdir(join(articles, 'été'))
  await writeFile(join(articles, 'été', '😀 100%.md'), `---\ntitle: Mardi\npublished: 2016-05-04\n---\n${REPORT}`)
  await writeFile(join(articles, 'nul.txt'), `Un \0 signe, puis Alep. ${REPORT}`)
  await writeFile(join(articles, 'latin.txt'), Buffer.from('La ville de Lattaquié est calme.', 'latin1'))
  await writeFile(join(articles, 'empty.txt'), ' \n')
  await writeFile(join(articles, 'broken.md'), '---\ntitle: "x\n---\nTexte.')
  await writeFile(join(articles, 'picture.txt'), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1))
  const { answers, queued } = await start()

  expect(queued).toBe(3)
  expect(failures.map((line) => line.split(':')[0])).toEqual(['broken.md', 'empty.txt', 'picture.txt'])
  const health = endpoints.getHealth.output.parse(await answers.getHealth({}))
  expect(health).toMatchObject({ status: 'ok', articles: { total: 6, analyzed: 3, queued: 0, failed: 3 } })

  const places = endpoints.listPlaces.output.parse(await answers.listPlaces({}))
  expect(places.features.map(({ properties }) => properties.labels.fr)).toContain('Lattaquié')
  const { mentions, onMap, countryLevel, associative, unresolved } = places.tally
  expect(mentions).toBe(onMap + countryLevel + associative + unresolved)
  for (const { id } of places.features) {
    endpoints.getPlace.output.parse(await answers.getPlace({ id, limit: 10 }))
  }
  for (const { id } of endpoints.listExpressions.output.parse(await answers.listExpressions({})).features) {
    endpoints.getExpression.output.parse(await answers.getExpression({ id }))
  }
  endpoints.listUnresolved.output.parse(await answers.listUnresolved({ limit: 100 }))
  for (const { id } of endpoints.listArticles.output.parse(await answers.listArticles({ limit: 100 })).articles) {
    const { text, mentions } = endpoints.getArticle.output.parse(await answers.getArticle({ id }))
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface)
  }
  expect(endpointUrl(endpoints.getArticle, { id: 'été/😀 100%.md' })).toMatch(/%2F.*100%25\.md$/)
})

test('reads a text of 20 MB to its end', { timeout: 400_000 }, async () => {
  const filler = 'personne ne sait encore ce que le matin apportera dans ces rues, '.repeat(400)
  await writeFile(join(articles, 'long.txt'), `Des tirs ont repris à Alep : ${filler}rien.\n`.repeat(770))
  const { answers } = await start()
  const { article, text, mentions } = await answers.getArticle({ id: 'long.txt' })
  expect(article).toMatchObject({ status: 'analyzed', error: null, length: text.length })
  expect(text.length).toBeGreaterThan(20_000_000)
  const named = mentions.filter(({ surface }) => surface === 'Alep')
  expect(named.length).toBe(770)
  expect(named.every(({ start, end }) => text.slice(start, end) === 'Alep')).toBe(true)
})

test('geoparses a text beside its articles, and refuses one that is too long', SLOW, async () => {
  const { answers } = await start()
  const result = await answers.geoparseText({ id: 'x', text: '😀\0 Alep \ud800' })
  expect(endpoints.geoparseText.output.parse(result)).toMatchObject({ mentions: [{ start: 4, surface: 'Alep' }] })
  await expect(answers.geoparseText({ id: 'x', text: 'a'.repeat(1_000_001) })).rejects.toMatchObject({
    code: 'too_large',
  })
})

test('a second start analyses nothing, and only what changed afterwards', SLOW, async () => {
  await writeFile(join(articles, 'a.txt'), REPORT)
  await writeFile(join(articles, 'b.txt'), REPORT)
  const first = await start()
  expect(first.queued).toBe(2)
  await stop(first)
  const second = await start()
  expect([second.changes, second.queued]).toEqual([{ total: 2, changed: 0, hidden: 0 }, 0])
  await stop(second)
  await writeFile(join(articles, 'b.txt'), `${REPORT} Encore Alep.`)
  expect((await start()).queued).toBe(1)
})

test('a second process on the same data is told which folder and which process', SLOW, async () => {
  await start()
  const [line] = await once(lines(spawnChild()), 'line')
  expect(line).toBe(`refused: The data folder ${join(base, 'data')} is in use by process ${process.pid}. ${ADVICE}`)
})

const ADVICE = 'Stop it or set another DATA_DIR.'

test('killed while it reads, again and again, it loses nothing and doubles nothing', SLOW, async () => {
  const count = 40
  for (let i = 0; i < count; i++) await writeFile(join(articles, `${i}.txt`), `${REPORT} `.repeat(20))
  let finished = 0
  for (let kill = 0; kill < 3; kill++) {
    const child = spawnChild()
    const output = lines(child)
    let seen = 0
    output.on('line', (line: string) => {
      if (line.startsWith('done') && ++seen === 5) child.kill('SIGKILL')
    })
    await once(child, 'exit')
    finished += seen
  }
  const { answers, queued } = await start()
  // What a killed process reported as done is done.
  expect(queued).toBeLessThanOrEqual(count - finished)
  expect((await answers.getHealth({})).articles).toEqual({ total: count, analyzed: count, queued: 0, failed: 0 })
  const all = (await answers.listArticles({ limit: 100 })).articles
  expect(new Set(all.map(({ literal, landmark, associative }) => [literal, landmark, associative].join())).size).toBe(1)
  const sum = all.reduce(
    (total, { literal, landmark, associative, unresolved }) => total + literal + landmark + associative + unresolved,
    0,
  )
  expect((await answers.listPlaces({})).tally.mentions).toBe(sum)
})

function spawnChild(): ChildProcess {
  const arguments_ = ['--import', 'tsx', CHILD, join(base, 'data'), articles]
  const child = spawn(process.execPath, arguments_, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return child
}

function lines(child: ChildProcess) {
  if (child.stdout === null) throw new Error('The child has no output')
  return createInterface(child.stdout)
}
