import { execFileSync } from 'node:child_process'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SqliteCost {
  readonly buildSeconds: number
  readonly byteLength: number
  readonly lookupUs: number
}

/** The same names in an SQLite table with an index, by the `sqlite3` program; undefined where there is none. */
export function measureSqlite(
  folder: string,
  keys: readonly string[],
  asked: readonly string[],
): SqliteCost | undefined {
  if (!isThere()) return undefined
  const database = join(folder, 'names.db')
  const table = join(folder, 'names.tsv')
  rmSync(database, { force: true })
  writeFileSync(table, keys.map((key, ref) => `${key}\t${ref}\n`).join(''))
  const build = [
    'CREATE TABLE names (key TEXT, ref INTEGER);',
    '.mode tabs',
    `.import ${table} names`,
    'CREATE INDEX by_key ON names (key);',
  ]
  const start = performance.now()
  run(database, build)
  const buildSeconds = (performance.now() - start) / 1000
  const selects = asked.map((key) => `SELECT ref FROM names WHERE key = '${key.replaceAll("'", "''")}';`)
  const idle = timeOf(() => run(database, ['SELECT 1;']))
  const lookupUs = ((timeOf(() => run(database, selects)) - idle) * 1000) / asked.length
  return { buildSeconds, byteLength: statSync(database).size, lookupUs }
}

function isThere(): boolean {
  try {
    execFileSync('sqlite3', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function run(database: string, lines: readonly string[]): void {
  execFileSync('sqlite3', [database], {
    input: lines.join('\n'),
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

function timeOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
