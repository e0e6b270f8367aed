import { parentPort } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../../errors'
import { localColumns } from './local-columns'
import type { Json, QuestionKind } from './port'
import type { Answerer } from './question'

/** Calls as they cross the thread border; answers carry the same number. */
export type ColumnsRequest = { readonly number: number } & (
  | { readonly kind: 'put'; readonly ids: readonly string[]; readonly places: string; readonly articles: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'ask'; readonly question: QuestionKind; readonly args: Parameters<Answerer[QuestionKind]> }
)
export type ColumnsReply =
  | { readonly number: number; readonly json: Json }
  | { readonly number: number; readonly error: string; readonly code: ErrorCode | undefined }

const columns = localColumns()
const NOTHING = new Uint8Array()

parentPort?.on('message', async (request: ColumnsRequest) => {
  const reply = await answer(request)
  // Moved, not copied.
  parentPort?.postMessage(reply, 'json' in reply && reply.json !== NOTHING ? [reply.json.buffer] : [])
})

async function answer(request: ColumnsRequest): Promise<ColumnsReply> {
  const { number } = request
  try {
    if (request.kind === 'ask') return { number, json: await columns.ask(request.question, request.args) }
    if (request.kind === 'put') await columns.put(request.ids, request.places, request.articles)
    else await columns.clear()
    return { number, json: NOTHING }
  } catch (error) {
    const code = error instanceof AppError ? error.code : undefined
    return { number, error: error instanceof Error ? error.message : String(error), code }
  }
}
