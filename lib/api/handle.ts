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

/** One method of an address. */
export interface Route {
  readonly method: Endpoint['method']
  readonly respond: RouteHandler
}

/** What a request says beside its input. */
export interface Asked {
  /** The tag in If-Match: what the client saw before it changes it. */
  readonly seen?: string | undefined
}

export interface RouteOptions<Output extends z.ZodType> {
  /** With it who has the answer gets a 304. */
  readonly freshness?: (() => Promise<Freshness>) | undefined
  /** The tag of what is answered, for who wants to change it. */
  readonly tagOf?: (output: z.output<Output>) => string
}

/** An endpoint as a route: its input read strictly, its answer parsed. */
export function route<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  answer: (input: z.output<Input>, asked: Asked) => Promise<z.input<Output> | JsonBytes>,
  { freshness, tagOf }: RouteOptions<Output> = {},
): Route {
  return {
    method: endpoint.method,
    respond: async (request) => {
      const input = await readInput(endpoint, request)
      const fresh = await freshness?.()
      const headers = fresh === undefined ? { 'cache-control': 'no-store' } : validators(fresh)
      if (fresh !== undefined && isKnown(request, fresh)) return new Response(null, { status: 304, headers })
      const answered = await answer(input, { seen: tagSeen(request) })
      if (answered instanceof JsonBytes) {
        return new Response(answered.bytes, { headers: { ...headers, 'content-type': 'application/json' } })
      }
      const output = endpoint.output.parse(answered)
      const tag = tagOf && { etag: `"${tagOf(output)}"` }
      return Response.json(output, { headers: { ...headers, ...tag } })
    },
  }
}

/** The handlers of an address with these routes; every other method is answered with a 405. All errors are problem details. */
export function serve(...routes: readonly Route[]): RouteHandlers {
  return handlers(async (request) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const found = routes.find((each) => each.method === method)
    if (found !== undefined) return found.respond(request)
    const offered = routes.map((each) => each.method)
    const detail = `${new URL(request.url).pathname} answers ${offered.join(' and ')}, not ${request.method}.`
    return problemResponse('method_not_allowed', detail, { allow: offered.join(', ') })
  })
}

/** The handlers of an address with one endpoint. */
export function handle<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  answer: (input: z.output<Input>, asked: Asked) => Promise<z.input<Output> | JsonBytes>,
  freshness?: () => Promise<Freshness>,
): RouteHandlers {
  return serve(route(endpoint, answer, { freshness }))
}

/** The handlers of every path that no endpoint has. */
export function handleUnknown(): RouteHandlers {
  return handlers(async (request) =>
    problemResponse('not_found', `There is nothing at ${new URL(request.url).pathname}.`),
  )
}

function tagSeen(request: Request): string | undefined {
  const tag = request.headers.get('if-match')?.trim()
  return tag === undefined || tag === '*' ? undefined : tag.replace(/^W\//, '').replaceAll('"', '')
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
