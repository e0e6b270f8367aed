import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedSql } from './embedded-sql'
import { lockFolder } from './lock-folder'
import { migrate } from './migrate'
import { postgresSql } from './postgres-sql'
import { releaseLeases } from './queue'
import type { Sql } from './sql'
import { threadedPglite } from './threaded-pglite'

export interface StoreOptions {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
}

/**
 * Opens PostgreSQL where an address is given, else the embedded engine under `dataDir`, and brings the schema forward.
 * Throws `conflict` when another process has the folder.
 */
export async function openStore({ dataDir, databaseUrl }: StoreOptions): Promise<Sql> {
  if (databaseUrl !== undefined) return migrated(postgresSql(databaseUrl))
  await mkdir(dataDir, { recursive: true })
  const unlock = await lockFolder(dataDir)
  try {
    const sql = await migrated(embeddedSql(threadedPglite(join(dataDir, 'store'))))
    // Nobody else can hold a lease here: whoever did is dead.
    await releaseLeases(sql)
    return { ...sql, close: () => sql.close().finally(unlock) }
  } catch (error) {
    await unlock()
    throw error
  }
}

async function migrated(sql: Sql): Promise<Sql> {
  try {
    await migrate(sql)
    return sql
  } catch (error) {
    await sql.close().catch(() => undefined)
    throw error
  }
}
