import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openPglite } from './pglite'
import type { SqlValue } from './sql'

/** Statements as they cross the thread border; answers carry the same number. */
export interface StoreRequest {
  readonly number: number
  readonly kind: 'query' | 'script' | 'close'
  readonly text: string
  readonly values: readonly SqlValue[]
}
export type StoreReply =
  | { readonly number: number; readonly rows: readonly unknown[] }
  | { readonly number: number; readonly error: string }

const { folder } = z.object({ folder: z.string() }).parse(workerData)

// Opened by the first statement; a failure to open is the answer to every statement.
const opening = openPglite(folder)
opening.catch(() => undefined)

parentPort?.on('message', async (request: StoreRequest) => {
  parentPort?.postMessage(await answer(request))
})

async function answer({ number, kind, text, values }: StoreRequest): Promise<StoreReply> {
  try {
    const connection = await opening
    if (kind === 'query') return { number, rows: await connection.query(text, values) }
    if (kind === 'script') await connection.script(text)
    else await connection.close()
    return { number, rows: [] }
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) }
  }
}
