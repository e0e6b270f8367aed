import { PGlite } from '@electric-sql/pglite'
import type { Connection } from './embedded-sql'

/** Opens PostgreSQL in WebAssembly over a folder, or in memory without one. Never two at once over one folder. */
export async function openPglite(folder?: string): Promise<Connection> {
  const db = folder === undefined ? new PGlite() : new PGlite(folder)
  await db.waitReady
  return {
    query: async (text, values) => (await db.query(text, [...values])).rows,
    script: async (text) => {
      await db.exec(text)
    },
    close: () => db.close(),
  }
}
