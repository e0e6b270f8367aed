import type { Sql, SqlValue } from './sql'

/** One connection of the embedded engine, in this thread or in another. */
export interface Connection {
  query(text: string, values: readonly SqlValue[]): Promise<readonly unknown[]>
  script(text: string): Promise<void>
  close(): Promise<void>
}

/**
 * Makes `Sql` of a single connection: statements and whole transactions take turns, so that nothing from outside
 * slips into an open transaction.
 */
export function embeddedSql(connection: Connection): Sql {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  const direct: Sql = {
    engine: 'pglite',
    query: (text, values = []) => connection.query(text, values),
    script: (text) => connection.script(text),
    transaction: (work) => work(direct),
    close: () => connection.close(),
  }
  return {
    engine: 'pglite',
    query: (text, values) => inTurn(() => direct.query(text, values)),
    script: (text) => inTurn(() => direct.script(text)),
    transaction: (work) => inTurn(() => transact(direct, work)),
    close: () => inTurn(() => direct.close()),
  }
}

async function transact<T>(sql: Sql, work: (sql: Sql) => Promise<T>): Promise<T> {
  await sql.script('begin')
  try {
    const result = await work(sql)
    await sql.script('commit')
    return result
  } catch (error) {
    await sql.script('rollback')
    throw error
  }
}
