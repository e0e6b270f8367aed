import type { z } from 'zod'
import { AppError } from '../errors'
import type { Endpoint } from './endpoint'
import { problemResponse } from './problem'
import { readInput } from './read-input'

export type RouteHandler = (request: Request) => Promise<Response>
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type RouteHandlers = Readonly<Record<(typeof METHODS)[number], RouteHandler>>

/**
 * The handlers of a route: the endpoint's own method reads the input strictly, asks `answer` and parses what it says;
 * every other method is answered with a 405. All errors are problem details.
 */
export function handle<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  answer: (input: z.output<Input>) => Promise<z.input<Output>>,
): RouteHandlers {
  return handlers(async (request) => {
    if (request.method !== endpoint.method && !(request.method === 'HEAD' && endpoint.method === 'GET')) {
      const detail = `${new URL(request.url).pathname} answers ${endpoint.method}, not ${request.method}.`
      return problemResponse('method_not_allowed', detail, { allow: endpoint.method })
    }
    const input = await readInput(endpoint, request)
    return Response.json(endpoint.output.parse(await answer(input)), { headers: { 'cache-control': 'no-store' } })
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
