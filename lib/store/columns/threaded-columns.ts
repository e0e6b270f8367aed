import { AppError } from '../../errors'
import { startWorker } from '../../worker'
import type { ColumnsReply, ColumnsRequest } from './columns-worker'
import type { ColumnsPort, Json } from './port'

interface Waiting {
  readonly resolve: (json: Json) => void
  readonly reject: (error: Error) => void
}
type Body<Request> = Request extends { readonly number: number } ? Omit<Request, 'number'> : never

/** The columns in a thread of their own, so that no count holds up the server's event loop. */
export function threadedColumns(): ColumnsPort {
  const worker = startWorker(new URL('./columns-worker.ts', import.meta.url))
  const waiting = new Map<number, Waiting>()
  let count = 0
  let dead: Error | undefined

  worker.on('message', (reply: ColumnsReply) => {
    const { resolve, reject } = waiting.get(reply.number) ?? {}
    waiting.delete(reply.number)
    if (!('error' in reply)) resolve?.(reply.json)
    else reject?.(reply.code === undefined ? new Error(reply.error) : new AppError(reply.code, reply.error))
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new AppError('unavailable', 'The store has closed.')))

  function fail(error: Error): void {
    dead ??= error
    for (const { reject } of waiting.values()) reject(dead)
    waiting.clear()
  }

  function send(body: Body<ColumnsRequest>): Promise<Json> {
    if (dead !== undefined) return Promise.reject(dead)
    return new Promise((resolve, reject) => {
      const number = ++count
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, ...body })
    })
  }

  return {
    put: async (ids, places, articles) => {
      await send({ kind: 'put', ids, places, articles })
    },
    clear: async () => {
      await send({ kind: 'clear' })
    },
    ask: (question, args) => send({ kind: 'ask', question, args }),
    close: async () => {
      await worker.terminate()
    },
  }
}
