import type { z } from 'zod'
import type { Endpoint } from './endpoint'
import { endpointUrl, hasQuery, pathNames } from './endpoint-url'
import { type Problem, problemSchema } from './problem'

/** Names an endpoint's answer to an input: the SWR key, the same in the browser and in a server-seeded fallback. */
export function keyOf<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
): string {
  return endpointUrl(endpoint, Object(input))
}

/** Calls an endpoint from the browser and parses what comes back. Throws `RequestError` with the server's problem. */
export async function request<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
  init: RequestInit = {},
): Promise<z.output<Output>> {
  const response = await fetch(keyOf(endpoint, input), { ...init, ...contentOf(endpoint, input, init.headers) })
  if (!response.ok) throw new RequestError(await readProblem(response))
  return endpoint.output.parse(await response.json())
}

export class RequestError extends Error {
  override name = 'RequestError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

function contentOf({ method, path }: Endpoint, input: unknown, given: HeadersInit = {}): RequestInit {
  if (hasQuery(method)) return { method }
  const inPath = new Set(pathNames(path))
  const body = Object.fromEntries(Object.entries(Object(input)).filter(([name]) => !inPath.has(name)))
  const headers = new Headers(given)
  headers.set('content-type', 'application/json')
  return { method, body: JSON.stringify(body), headers }
}

async function readProblem(response: Response): Promise<Problem> {
  const problem = problemSchema.safeParse(await response.json().catch(() => undefined))
  if (problem.success) return problem.data
  const { status, statusText } = response
  return { title: statusText, status, detail: statusText || `The server answered ${status}.`, code: 'internal' }
}
