import type { z } from 'zod'
import { AppError } from '../errors'
import type { Endpoint } from './endpoint'
import { hasQuery, pathParameters } from './endpoint-url'
import { REPEATED } from './parameters'

/** No body may be longer, however it is sent. */
export const LARGEST_BODY = 5 * 1024 * 1024

/** A request's input by its endpoint's schema. Throws `AppError` that names what is wrong. */
export async function readInput<Input extends z.ZodType>(
  endpoint: Endpoint<Input>,
  request: Request,
): Promise<z.output<Input>> {
  const url = new URL(request.url)
  const raw = hasQuery(endpoint.method) ? readQuery(endpoint.path, url) : await readContent(endpoint.path, url, request)
  const input = endpoint.input.safeParse(raw)
  if (input.success) return input.data
  throw new AppError('invalid_request', describeIssues(input.error, endpoint.method))
}

function readQuery(path: string, url: URL): Record<string, string | string[]> {
  const names = [...url.searchParams.keys()]
  const fromPath = readPath(path, url.pathname)
  refuseNul({ ...Object.fromEntries(url.searchParams), ...fromPath })
  const repeated = names.find(
    (name, i) => (names.indexOf(name) < i && !REPEATED.has(name)) || Object.hasOwn(fromPath, name),
  )
  if (repeated !== undefined) throw new AppError('invalid_request', `${repeated} is given more than once`)
  const given = names.map((name) => {
    const values = url.searchParams.getAll(name)
    return [name, values.length > 1 ? values : (values[0] ?? '')]
  })
  return { ...Object.fromEntries(given), ...fromPath }
}

function readPath(path: string, pathname: string): Record<string, string> {
  try {
    const parameters = pathParameters(path, pathname)
    if (parameters !== undefined) return parameters
  } catch (cause) {
    throw new AppError('invalid_request', `The address ${pathname} has a malformed escape`, { cause })
  }
  throw new AppError('not_found', `There is nothing at ${pathname}.`)
}

/** No name and no word has one, and no store can look for it. */
function refuseNul(values: Readonly<Record<string, string>>): void {
  const [name] = Object.entries(values).find(([, value]) => value.includes('\0')) ?? []
  if (name !== undefined) throw new AppError('invalid_request', `${name} must not have a NUL character`)
}

/** The body, and what the path says: a body that says it too is refused as unknown. */
async function readContent(path: string, url: URL, request: Request): Promise<unknown> {
  const fromPath = readPath(path, url.pathname)
  refuseNul(fromPath)
  const body = await readJson(request)
  if (Object.keys(fromPath).length === 0 || typeof body !== 'object' || body === null || Array.isArray(body))
    return body
  const twice = Object.keys(fromPath).find((name) => Object.hasOwn(body, name))
  if (twice !== undefined) throw new AppError('invalid_request', `${twice} is in the address, not in the body`)
  return { ...body, ...fromPath }
}

export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new AppError('unsupported', `The body must be application/json, not ${type || 'of no type'}`)
  }
  const bytes = await readBody(request)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new AppError('invalid_request', 'The body is not JSON in UTF-8', { cause })
  }
}

/** Counted as it arrives: a length that is declared may be a lie, or missing. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    size += part.value.length
    if (size > LARGEST_BODY) {
      await reader?.cancel()
      throw new AppError('too_large', `The body is longer than ${LARGEST_BODY} bytes`)
    }
    chunks.push(part.value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** What is wrong, by its names. */
export function describeIssues({ issues }: z.ZodError, method: Endpoint['method']): string {
  return issues.map((issue) => describe(issue, method)).join('; ')
}

function describe(issue: z.core.$ZodIssue, method: Endpoint['method']): string {
  if (issue.code === 'unrecognized_keys') return `unknown parameter: ${issue.keys.join(', ')}`
  // A parameter is named whole, a field of a body by the way to it.
  const name = hasQuery(method) ? String(issue.path[0] ?? '') : issue.path.join('.')
  const message = issue.message.replace(/^Invalid input: /, 'is invalid: ')
  return name === '' ? message : `${name} ${message}`
}
