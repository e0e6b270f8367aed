import { z } from 'zod'
import type { ErrorCode } from '../errors'

/** Problem details for HTTP APIs, RFC 9457; `code` is our one extension member. */
export const problemSchema = z.object({ title: z.string(), status: z.number(), detail: z.string(), code: z.string() })
export type Problem = z.infer<typeof problemSchema>

/** What can go wrong, beyond the codes of `AppError`, at the edge alone. */
export type ProblemCode = ErrorCode | 'unauthorized' | 'method_not_allowed' | 'misdirected' | 'internal'

const KINDS: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  invalid_request: { status: 400, title: 'The request is malformed' },
  unauthorized: { status: 401, title: 'A token is needed' },
  forbidden: { status: 403, title: 'This is not allowed' },
  not_found: { status: 404, title: 'There is no such thing here' },
  method_not_allowed: { status: 405, title: 'This method is not offered here' },
  conflict: { status: 409, title: 'It does not fit the present state' },
  precondition_failed: { status: 412, title: 'It was changed meanwhile' },
  too_large: { status: 413, title: 'The request is too large' },
  unsupported: { status: 415, title: 'This kind of content is not understood' },
  misdirected: { status: 421, title: 'The request was meant for another host' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Not available right now' },
}

export function problemOf(code: ProblemCode, detail: string): Problem {
  return { ...KINDS[code], detail, code }
}

export function problemResponse(code: ProblemCode, detail: string, headers: HeadersInit = {}): Response {
  const problem = problemOf(code, detail)
  const response = Response.json(problem, { status: problem.status, headers })
  response.headers.set('content-type', 'application/problem+json')
  response.headers.set('cache-control', 'no-store')
  return response
}
