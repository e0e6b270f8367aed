import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as endpoints from '../../lib/api/endpoints'
import { readEnv } from '../../lib/env'
import { type Place, placeId } from '../../lib/gazetteer/place'
import { type PackEntry, writePack } from '../../lib/gazetteer/write-pack'
import { lngLat } from '../../lib/geo/lng-lat'
import { type Lieudit, openLieudit } from '../../lib/server/lieudit'
import { openStore } from '../../lib/store/open-store'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SLOW = { timeout: 180_000 }
const UNTIL = { timeout: 60_000, interval: 100 }
/** Names that no bundled pack has. */
const VILLAGE = 'Zarqoubine'
const HAMLET = 'Mouqtarane'

let base = ''
let packs = ''
let articles = ''
let open: Lieudit[] = []
let failures: string[] = []
let changes: string[] = []
let read: number[] = []

let template = ''
beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'lieudit-template-'))
  await (await openStore({ dataDir: template })).close()
}, 120_000)
afterAll(() => rm(template, { recursive: true, force: true }))

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'lieudit-packs-'))
  articles = join(base, 'articles')
  packs = join(base, 'data', 'packs')
  await mkdir(articles)
  await cp(template, join(base, 'data'), { recursive: true })
  await mkdir(packs)
  await writeFile(join(articles, 'village.txt'), `Des obus sont tombés mardi sur le village de ${VILLAGE}, en Syrie.`)
  await writeFile(join(articles, 'alep.txt'), 'Un convoi a quitté Alep mercredi pour la ville de Homs.')
  await writeFile(join(articles, 'paris.txt'), 'Des pluies ont touché Paris et Lyon dans la nuit de jeudi.')
  failures = []
  changes = []
  read = []
})
afterEach(async () => {
  await Promise.all(open.map((lieudit) => lieudit.close()))
  open = []
  await rm(base, { recursive: true, force: true })
})

async function start(): Promise<Lieudit> {
  const lieudit = await openLieudit({
    env: readEnv({ DATA_DIR: join(base, 'data'), ARTICLES_DIR: articles }),
    root: ROOT,
    version: '0',
    report: {
      skipped: () => undefined,
      failed: (line) => failures.push(line),
      progress: (done) => read.push(done),
      packs: (line) => changes.push(line),
    },
  })
  open.push(lieudit)
  await lieudit.analysis
  return lieudit
}

async function stop(lieudit: Lieudit): Promise<void> {
  open = open.filter((one) => one !== lieudit)
  await lieudit.close()
}

function entry(id: string, name: string, place: Partial<Place> = {}): PackEntry {
  const village = {
    ...{ name, labels: {}, point: lngLat(36.9, 36.1), featureCode: 'P.PPL', countryCode: 'SY', admin1Code: '09' },
    ...{ population: 900, radiusKm: 1 },
  }
  return { place: { ...village, id: placeId(id), ...place }, names: [{ name, kind: 'main' }] }
}

/** As an import does it: written beside, then moved into place. */
async function putPack(name: string, entries: readonly PackEntry[]): Promise<void> {
  await writeFile(join(packs, `${name}.tmp`), writePack(name, entries))
  await rename(join(packs, `${name}.tmp`), join(packs, `${name}.pack`))
}

async function placeOf({ answers }: Lieudit, article: string, surface: string) {
  const { mentions } = endpoints.getArticle.output.parse(await answers.getArticle({ id: article }))
  return mentions.find((mention) => mention.surface === surface)?.place ?? null
}

async function listPacks({ answers }: Lieudit) {
  return endpoints.listPacks.output.parse(await answers.listPacks({}))
}

/** All is read, by the packs that the folder holds. */
async function settled(lieudit: Lieudit, files: readonly string[]): Promise<void> {
  await expect
    .poll(async () => {
      const { packs, judging, queued } = await listPacks(lieudit)
      return { files: packs.map(({ file }) => file), judging, queued }
    }, UNTIL)
    .toEqual({ files: ['world.pack', ...files], judging: null, queued: 0 })
}

test('a pack that is put in, changed and taken away is followed without a restart', SLOW, async () => {
  const lieudit = await start()
  expect(await placeOf(lieudit, 'village.txt', VILLAGE)).toBeNull()
  expect(read).toEqual([1, 2, 3])
  read = []

  await putPack('mine', [entry('x:mine/1', VILLAGE)])
  await settled(lieudit, ['mine.pack'])
  expect(await placeOf(lieudit, 'village.txt', VILLAGE)).toMatchObject({ id: 'x:mine/1', lat: 36.1, lon: 36.9 })
  expect(changes).toHaveLength(1)
  // Only the article that names the village was read again.
  expect(read).toEqual([1])
  const health = await lieudit.answers.getHealth({})
  expect(health.packs.map(({ name }) => name)).toEqual(['world', 'mine'])
  const search = endpoints.searchGazetteer.output.parse(
    await lieudit.answers.searchGazetteer({ q: 'zarqubine', limit: 5 }),
  )
  expect(search.results[0]).toMatchObject({ id: 'x:mine/1', pack: 'mine', match: { kind: 'typo', name: VILLAGE } })

  await putPack('mine', [entry('x:mine/1', VILLAGE, { point: lngLat(37.5, 36.4) })])
  await expect.poll(async () => (await placeOf(lieudit, 'village.txt', VILLAGE))?.lat, UNTIL).toBe(36.4)
  await settled(lieudit, ['mine.pack'])
  const detail = await lieudit.answers.getPlace({ id: 'x:mine/1', limit: 5 })
  expect(detail.place).toMatchObject({ lat: 36.4, lon: 37.5 })

  await rm(join(packs, 'mine.pack'))
  await settled(lieudit, [])
  expect(await placeOf(lieudit, 'village.txt', VILLAGE)).toBeNull()
  expect(read).toEqual([1, 1, 1])
  expect(failures).toEqual([])
})

test('a pack that corrects a known place has the articles read again that name it, and no others', SLOW, async () => {
  const lieudit = await start()
  read = []
  await putPack('corrected', [entry('gn:170063', 'Halab', { point: lngLat(37.2, 36.25), population: 1_600_000 })])
  await settled(lieudit, ['corrected.pack'])
  expect(await placeOf(lieudit, 'alep.txt', 'Alep')).toMatchObject({ id: 'gn:170063', lat: 36.25, lon: 37.2 })
  expect(read).toEqual([1])
})

test('a broken pack leaves all as it was, and is told', SLOW, async () => {
  const lieudit = await start()
  await putPack('mine', [entry('x:mine/1', VILLAGE)])
  await settled(lieudit, ['mine.pack'])

  const whole = await readFile(join(packs, 'mine.pack'))
  const altered = Buffer.from(whole)
  altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 1
  await writeFile(join(packs, 'mine.pack'), altered)
  await writeFile(join(packs, 'other.pack'), whole.subarray(0, 100))
  await expect
    .poll(async () => (await listPacks(lieudit)).problems, UNTIL)
    .toMatchObject([
      { file: 'mine.pack', message: expect.stringContaining('damaged'), formerInUse: true },
      { file: 'other.pack', message: expect.stringContaining('should have'), formerInUse: false },
    ])
  await expect.poll(() => failures, UNTIL).toHaveLength(2)
  await settled(lieudit, ['mine.pack'])
  expect(await placeOf(lieudit, 'village.txt', VILLAGE)).toMatchObject({ id: 'x:mine/1' })
  const { results } = await lieudit.answers.searchGazetteer({ q: VILLAGE, limit: 1 })
  expect(results).toMatchObject([{ id: 'x:mine/1' }])

  await writeFile(join(packs, 'mine.pack'), whole)
  await rm(join(packs, 'other.pack'))
  await expect.poll(async () => (await listPacks(lieudit)).problems, UNTIL).toEqual([])
  await settled(lieudit, ['mine.pack'])
})

test('packs that came while the server was down are taken up at its start', SLOW, async () => {
  await stop(await start())
  read = []
  await putPack('mine', [entry('x:mine/1', VILLAGE), entry('x:mine/2', HAMLET)])
  await writeFile(join(packs, 'broken.pack'), 'LIEUPACK, not')
  const second = await start()
  expect(second.queued).toBe(0)
  await settled(second, ['mine.pack'])
  expect(await placeOf(second, 'village.txt', VILLAGE)).toMatchObject({ id: 'x:mine/1' })
  expect(read).toEqual([1])
  await expect.poll(() => failures, UNTIL).toEqual([expect.stringContaining('broken.pack')])

  // Taken away while it is down: nobody can tell what it knew, so all is read again.
  await stop(second)
  read = []
  await rm(join(packs, 'mine.pack'))
  const third = await start()
  expect(third.queued).toBe(3)
  expect(await placeOf(third, 'village.txt', VILLAGE)).toBeNull()
})

test('a place of the gazetteer is told whole, with the articles that mention it', SLOW, async () => {
  const { answers } = await start()
  const { place, articles, articleCount } = endpoints.getGazetteerPlace.output.parse(
    await answers.getGazetteerPlace({ id: 'gn:170063' }),
  )
  expect(place).toMatchObject({ pack: 'world', kind: 'city', countryCode: 'SY', admin1: { fr: 'Alep', en: 'Aleppo' } })
  expect(place.names).toContainEqual({ name: 'Alep', lang: 'fr', kind: 'label' })
  expect(place.names.map(({ name }) => name)).toContain('حلب')
  expect([articles.map(({ id, mentions }) => [id, mentions]), articleCount]).toEqual([[['alep.txt', 1]], 1])
  await expect(answers.getGazetteerPlace({ id: 'gn:1' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(answers.getGazetteerPlace({ id: 'x y' })).rejects.toMatchObject({ code: 'not_found' })
})
