import pg from 'pg'
import type { Sql, SqlValue } from './sql'

/** `Sql` over a pool of PostgreSQL connections. */
export function postgresSql(url: string, poolSize = 10): Sql {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 10_000 })
  // An idle connection that the server drops is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return {
    ...statements(pool),
    transaction: async (work) => {
      const client = await pool.connect()
      const sql: Sql = { ...statements(client), transaction: (inner) => inner(sql), close: () => Promise.resolve() }
      try {
        await client.query('begin')
        const result = await work(sql)
        await client.query('commit')
        client.release()
        return result
      } catch (error) {
        // A connection that cannot roll back is thrown away, and its transaction with it.
        await client.query('rollback').then(
          () => client.release(),
          (broken: Error) => client.release(broken),
        )
        throw error
      }
    },
    close: () => pool.end(),
  }
}

function statements(runner: Pick<pg.ClientBase, 'query'> | pg.Pool): Pick<Sql, 'engine' | 'query' | 'script'> {
  return {
    engine: 'postgresql',
    query: async (text: string, values: readonly SqlValue[] = []) => (await runner.query(text, [...values])).rows,
    script: async (text: string) => {
      await runner.query(text)
    },
  }
}
