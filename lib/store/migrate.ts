import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../errors'
import type { Sql } from './sql'

const FOLDER = new URL('./migrations/', import.meta.url)
/** Any number that nobody else locks: one process migrates at a time. */
const LOCK = 5_140_826
const appliedSchema = z.array(z.object({ name: z.string(), checksum: z.string() }))

interface Migration {
  readonly name: string
  readonly script: string
  readonly checksum: string
}

/** Brings the schema forward, in one transaction. Throws `conflict` when the data was written by another history. */
export async function migrate(sql: Sql): Promise<void> {
  const migrations = await readMigrations()
  await sql.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK])
    await tx.script('create table if not exists migrations (name text primary key, checksum text not null)')
    const applied = appliedSchema.parse(await tx.query('select name, checksum from migrations order by name'))
    checkHistory(applied, migrations)
    for (const { name, script, checksum } of migrations.slice(applied.length)) {
      await tx.script(script)
      await tx.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
    }
  })
}

function checkHistory(applied: z.infer<typeof appliedSchema>, known: readonly Migration[]): void {
  for (const [i, { name, checksum }] of applied.entries()) {
    if (known[i]?.name === name && known[i].checksum === checksum) continue
    throw new AppError('conflict', `The store was written by another version of Lieudit (migration ${name} differs).`)
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const script = await readFile(new URL(name, FOLDER), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    }),
  )
}
