import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { type Catalog, openCatalog } from '../../lib/store/catalog'
import { localColumns } from '../../lib/store/columns/local-columns'
import { embeddedSql } from '../../lib/store/embedded-sql'
import { migrate } from '../../lib/store/migrate'
import { openPglite } from '../../lib/store/pglite'
import { postgresSql } from '../../lib/store/postgres-sql'
import type { Sql } from '../../lib/store/sql'

/** A PostgreSQL to test on as well, as an address; each test file makes and drops a schema of its own there. */
const DATABASE = process.env.TEST_DATABASE_URL

type Declare = (store: () => Sql, catalog: () => Catalog) => void

/** Declares the same tests for each engine, over one store that is emptied before each test, and a fresh catalog of it. */
export function onEachEngine(declare: Declare): void {
  describe('pglite', () => declareOn(async () => embeddedSql(await openPglite()), declare))
  if (DATABASE === undefined)
    describe.skip('postgresql (skipped: TEST_DATABASE_URL is not set)', () => declare(missing, missing))
  else describe('postgresql', () => declareOn(() => openSchema(DATABASE), declare))
}

function declareOn(open: () => Promise<Sql>, declare: Declare): void {
  let sql: Sql | undefined
  let catalog: Catalog | undefined
  beforeAll(async () => {
    sql = await open()
    await migrate(sql)
  }, 60_000)
  beforeEach(async () => {
    await sql?.script('truncate articles, places, changes cascade')
    catalog = sql && openCatalog(sql, localColumns())
  })
  afterAll(() => sql?.close())
  declare(
    () => sql ?? missing(),
    () => catalog ?? missing(),
  )
}

async function openSchema(address: string): Promise<Sql> {
  const schema = `lieudit_${randomUUID().replaceAll('-', '')}`
  const admin = postgresSql(address, 1)
  await admin.script(`create schema ${schema}`)
  const url = new URL(address)
  url.searchParams.set('options', `-c search_path=${schema}`)
  const sql = postgresSql(url.href, 4)
  const close = async () => {
    await sql.close()
    await admin.script(`drop schema ${schema} cascade`)
    await admin.close()
  }
  return { ...sql, close }
}

function missing(): never {
  throw new Error('The store is not open')
}
