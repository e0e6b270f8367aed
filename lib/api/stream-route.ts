import type { z } from 'zod'
import type { Endpoint } from './endpoint'
import type { Route } from './handle'
import { readInput } from './read-input'

/** A file that is made while it is sent. */
export interface StreamedFile {
  readonly type: string
  /** What it is called when it is kept. */
  readonly file: string
  readonly parts: AsyncGenerator<string>
}

/** A part is sent when so many characters are together: a small one costs more than it carries. */
const CHUNK = 64 * 1024

/** A route whose answer is too long to be made first. What fails before the first part is a problem; later it breaks the stream off. */
export function streamRoute<Input extends z.ZodType>(
  endpoint: Endpoint<Input>,
  answer: (input: z.output<Input>) => StreamedFile | Promise<StreamedFile>,
): Route {
  return {
    method: endpoint.method,
    respond: async (request) => {
      const { type, file, parts } = await answer(await readInput(endpoint, request))
      const headers = {
        'content-type': type,
        'content-disposition': `attachment; filename="${file}"`,
        'cache-control': 'no-store',
      }
      if (request.method === 'HEAD') {
        await parts.return(undefined)
        return new Response(null, { headers })
      }
      const chunks = inChunks(parts)
      return new Response(streamOf(chunks, await chunks.next()), { headers })
    },
  }
}

async function* inChunks(parts: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let chunk = ''
  for await (const part of parts) {
    chunk += part
    if (chunk.length < CHUNK) continue
    yield encoder.encode(chunk)
    chunk = ''
  }
  if (chunk !== '') yield encoder.encode(chunk)
}

/** Asks for the next chunk only when the reader has room, and stops asking when it leaves. */
function streamOf(chunks: AsyncGenerator<Uint8Array>, first: IteratorResult<Uint8Array>): ReadableStream<Uint8Array> {
  let next: IteratorResult<Uint8Array> | undefined = first
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = next ?? (await chunks.next())
      next = undefined
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
