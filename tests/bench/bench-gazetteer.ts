import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { eachLine } from '../../lib/gazetteer/import/each-line'
import { loadPack, worldPackPath } from '../../lib/gazetteer/load-gazetteer'
import { nameKeys } from '../../lib/gazetteer/name-keys'
import { measureGazetteer } from './gazetteer-bench'
import { measureSqlite } from './sqlite-names'
import { writeSyntheticDump } from './synthetic-dump'

/**
 * The bars of the gazetteer, each beside what else could hold the same names: npm run bench:gazetteer
 [-- --places N]     a made-up dump of so many places and twice as many names (default 200,000)
 [-- --full]         of one and of twelve million: half an hour and 5 GB of disk
 [-- --folder DIR]   where the dumps and packs lie meanwhile
 */
const { values } = parseArgs({
  options: {
    places: { type: 'string', default: '200000' },
    full: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
})
const ASKED = 40_000
const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'lieudit-bench-'))
try {
  benchWorld()
  await benchSyria()
  for (const places of values.full ? [1_000_000, 12_000_000] : [Number(values.places)]) await benchSynthetic(places)
} finally {
  rmSync(folder, { recursive: true })
}

function benchWorld(): void {
  const path = worldPackPath(process.cwd())
  const [pack, map] = measureGazetteer()
  const keys = [...loadPack(path).names.keys()]
  const sqlite = measureSqlite(folder, keys, every(keys, 20))
  say('world pack', [
    ['on disk', `${mb(statSync(path).size)}, at most 15 MB`, sqlite && mb(sqlite.byteLength)],
    ['ready', `${pack?.readyMs.toFixed(0)} ms, at most 150`, `${map?.readyMs.toFixed(0)} ms for a Map`],
    ['resident', `${pack?.residentMb.toFixed(0)} MB, at most 80`, `${map?.residentMb.toFixed(0)} MB for a Map`],
    ['look-up', `${pack?.lookupUs.toFixed(2)} µs, at most 5`, besides(map?.lookupUs, sqlite?.lookupUs)],
  ])
}

/** A real dump, where one lies beside the repository. */
async function benchSyria(): Promise<void> {
  const [dump = '', names = ''] = ['SY-geonames-format.txt', 'SY-alternate-names-format.txt'].map((file) =>
    join(process.cwd(), '..', 'shared', 'packs', file),
  )
  if (!existsSync(dump)) return void process.stdout.write('no real dump beside the repository: left out\n')
  const { seconds, cpuSeconds, places, byteLength } = child('compile', join(folder, 'SY.pack'), dump, names)
  const pack = loadPack(join(folder, 'SY.pack'))
  let [rows, found] = [0, 0]
  await eachLine(createReadStream(names), (_, text = '') => {
    const [, id = '', lang = '', name = ''] = text.split('\t')
    if (lang !== 'fr' && lang !== 'en') return
    rows++
    const ref = pack.byId(`gn:${id}`)
    const isFound = nameKeys(name).some((key) => pack.names.find(key).some((posting) => posting.ref === ref))
    if (isFound) found++
    else process.stdout.write(`  not found: gn:${id} ${lang} ${name} (npm run gazetteer -- explain gn:${id})\n`)
  })
  say('real Syrian dump', [
    [
      'compiled',
      `${Number(seconds).toFixed(1)} s (${Number(cpuSeconds).toFixed(1)} s of processor), at most 3 s`,
      undefined,
    ],
    ['', `${places} places, ${mb(Number(byteLength))}`, undefined],
    ['found by French or English name', `${((found / rows) * 100).toFixed(1)} % of ${rows}, at least 97 %`, undefined],
  ])
}

async function benchSynthetic(places: number): Promise<void> {
  const { dump, alternateNames } = await writeSyntheticDump(folder, places)
  const keys: string[] = []
  const step = Math.max(1, Math.floor(places / ASKED))
  await eachLine(createReadStream(dump), (line, text = '') => {
    const [key] = line % step === 0 ? nameKeys(text.split('\t')[1] ?? '') : []
    if (key !== undefined) keys.push(key, `${key} qx`)
  })
  const asked = join(folder, 'keys.txt')
  writeFileSync(asked, shuffled(keys).join('\n'))
  const pack = join(folder, `${places}.pack`)
  const made = child('compile', pack, dump, alternateNames)
  const read = child('read', pack, asked)
  rmSync(dump)
  rmSync(alternateNames)
  const seconds = Number(made.seconds)
  const rate = (Number(made.cpuSeconds) / places) * 1e6
  say(`made-up dump of ${places} places, ${read.names} names`, [
    [
      'compiled',
      `${seconds.toFixed(0)} s, ${Number(made.cpuSeconds).toFixed(0)} s of processor (${rate.toFixed(0)} s a million)`,
      undefined,
    ],
    ['resident meanwhile', `${Number(made.residentMb).toFixed(0)} MB, at most 2000`, undefined],
    ['on disk', mb(Number(made.byteLength)), undefined],
    ['ready', `${Number(read.readyMs).toFixed(0)} ms`, undefined],
    ['resident after the look-ups', `${Number(read.residentMb).toFixed(0)} MB`, undefined],
    ['look-up, names at random', `${Number(read.lookupUs).toFixed(1)} µs`, await besideMap(pack, keys)],
  ])
  rmSync(pack)
}

/** A Map holds at most 2^24 keys, and needs some 200 bytes for each. */
async function besideMap(path: string, asked: readonly string[]): Promise<string> {
  const { names } = loadPack(path)
  const map = new Map<string, number>()
  for (const key of names.keys()) {
    map.set(key, map.size)
    if (map.size > 3_000_000) return 'a Map of so many names takes gigabytes'
  }
  const start = process.cpuUsage()
  let found = 0
  for (const key of asked) found += map.get(key) ?? 0
  const { user, system } = process.cpuUsage(start)
  const mapUs = (user + system) / asked.length
  const sqlite = measureSqlite(folder, [...map.keys()], every(asked, Math.ceil(asked.length / 20_000)))
  return found < 0 ? '' : besides(mapUs, sqlite?.lookupUs)
}

function child(...args: readonly string[]): Record<string, number> {
  const command = ['--import', 'tsx', join(import.meta.dirname, 'pack-child.ts'), ...args]
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }))
}

function say(
  title: string,
  rows: readonly (readonly [what: string, measured: string, beside: string | undefined])[],
): void {
  process.stdout.write(`${title}\n`)
  for (const [what, measured, beside] of rows) {
    process.stdout.write(
      `  ${what}${what === '' ? '' : ': '}${measured}${beside === undefined ? '' : `; beside ${beside}`}\n`,
    )
  }
}

function besides(mapUs: number | undefined, sqliteUs: number | undefined): string {
  const sqlite = sqliteUs === undefined ? 'no sqlite3 program here' : `${sqliteUs.toFixed(1)} µs by SQL in SQLite`
  return `${mapUs?.toFixed(2)} µs in a Map, ${sqlite}`
}

function every(keys: readonly string[], step: number): string[] {
  return keys.filter((_, i) => i % step === 0)
}

/** The same order each time. */
function shuffled(keys: readonly string[]): string[] {
  return keys.map((_, i) => keys[(i * 7919) % keys.length] ?? '')
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
