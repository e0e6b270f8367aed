import { startWorker } from '../worker'
import type { Connection } from './embedded-sql'
import type { StoreReply, StoreRequest } from './pglite-worker'

interface Waiting {
  readonly resolve: (rows: readonly unknown[]) => void
  readonly reject: (error: Error) => void
}

/** The embedded engine in a thread of its own, so that no query holds up the server's event loop. Opens at the first statement. */
export function threadedPglite(folder: string): Connection {
  const worker = startWorker(new URL('./pglite-worker.ts', import.meta.url), { workerData: { folder } })
  const waiting = new Map<number, Waiting>()
  let count = 0
  let dead: Error | undefined

  worker.on('message', (reply: StoreReply) => {
    const { resolve, reject } = waiting.get(reply.number) ?? {}
    waiting.delete(reply.number)
    if ('error' in reply) reject?.(new Error(reply.error))
    else resolve?.(reply.rows)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The store has closed.')))

  function fail(error: Error): void {
    dead ??= error
    for (const { reject } of waiting.values()) reject(dead)
    waiting.clear()
  }

  function send(kind: StoreRequest['kind'], text: string, values: StoreRequest['values']) {
    if (dead !== undefined) return Promise.reject(dead)
    return new Promise<readonly unknown[]>((resolve, reject) => {
      const number = ++count
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, kind, text, values } satisfies StoreRequest)
    })
  }

  return {
    query: (text, values) => send('query', text, values),
    script: async (text) => {
      await send('script', text, [])
    },
    close: async () => {
      await send('close', '', [])
      await worker.terminate()
    },
  }
}
