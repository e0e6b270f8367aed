import type { z } from 'zod'
import { AppError } from '../errors'
import type { Endpoint } from './endpoint'
import { JsonBytes } from './json-bytes'
import { problemResponse } from './problem'
import { readInput } from './read-input'
import { type Freshness, isKnown, validators } from './revalidate'

export type RouteHandler = (request: Request) => Promise<Response>
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type RouteHandlers = Readonly<Record<(typeof METHODS)[number], RouteHandler>>

/**
 * The handlers of a route: the endpoint's own method reads the input strictly, asks `answer` and parses what it says;
 * every other method is answered with a 405. All errors are problem details. With `freshness` who has the answer gets a 304.
 */
export function handle<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  answer: (input: z.output<Input>) => Promise<z.input<Output> | JsonBytes>,
  freshness?: () => Promise<Freshness>,
): RouteHandlers {
  return handlers(async (request) => {
    if (request.method !== endpoint.method && !(request.method === 'HEAD' && endpoint.method === 'GET')) {
      const detail = `${new URL(request.url).pathname} answers ${endpoint.method}, not ${request.method}.`
      return problemResponse('method_not_allowed', detail, { allow: endpoint.method })
    }
    const input = await readInput(endpoint, request)
    const fresh = await freshness?.()
    const headers = fresh === undefined ? { 'cache-control': 'no-store' } : validators(fresh)
    if (fresh !== undefined && isKnown(request, fresh)) return new Response(null, { status: 304, headers })
    const answered = await answer(input)
    if (!(answered instanceof JsonBytes)) return Response.json(endpoint.output.parse(answered), { headers })
    return new Response(answered.bytes, { headers: { ...headers, 'content-type': 'application/json' } })
  })
}

/** The handlers of every path that no endpoint has. */
export function handleUnknown(): RouteHandlers {
  return handlers(async (request) =>
    problemResponse('not_found', `There is nothing at ${new URL(request.url).pathname}.`),
  )
}

function handlers(respond: RouteHandler): RouteHandlers {
  const handler = (request: Request) => respond(request).catch(problemFor)
  return { GET: handler, POST: handler, PUT: handler, PATCH: handler, DELETE: handler }
}

function problemFor(error: unknown): Response {
  if (error instanceof AppError) return problemResponse(error.code, error.message)
  console.error(error)
  return problemResponse('internal', 'The failure is in the server log.')
}
