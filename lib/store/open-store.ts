import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors'
import { createCluster } from './create-cluster'
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
 * Throws `conflict` when another process has the folder, `unavailable` when the store cannot be reached.
 */
export async function openStore({ dataDir, databaseUrl }: StoreOptions): Promise<Sql> {
  if (databaseUrl === undefined) return reached(`in ${dataDir}`, () => openEmbedded(dataDir))
  // The address may hold a password: only its host is told.
  return reached(`on ${new URL(databaseUrl).host}`, () => migrated(postgresSql(databaseUrl)))
}

async function openEmbedded(dataDir: string): Promise<Sql> {
  await mkdir(dataDir, { recursive: true })
  const unlock = await lockFolder(dataDir)
  try {
    const folder = join(dataDir, 'store')
    await createCluster(folder)
    const sql = await migrated(embeddedSql(threadedPglite(folder)))
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

async function reached(where: string, open: () => Promise<Sql>): Promise<Sql> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof AppError) throw error
    const why = error instanceof Error ? error.message || error.name : String(error)
    throw new AppError('unavailable', `The store ${where} cannot be opened: ${why}`, { cause: error })
  }
}
