import type { z } from 'zod'
import { AppError } from '../errors'
import type { Endpoint } from './endpoint'
import { pathParameters } from './endpoint-url'
import { REPEATED } from './parameters'

/** No body may be longer, however it is sent. */
export const LARGEST_BODY = 5 * 1024 * 1024

/** A request's input by its endpoint's schema. Throws `AppError` that names what is wrong. */
export async function readInput<Input extends z.ZodType>(
  endpoint: Endpoint<Input>,
  request: Request,
): Promise<z.output<Input>> {
  const url = new URL(request.url)
  const raw = endpoint.method === 'GET' ? readQuery(endpoint.path, url) : await readJson(request)
  const input = endpoint.input.safeParse(raw)
  if (input.success) return input.data
  throw new AppError('invalid_request', input.error.issues.map((issue) => describe(issue, endpoint.method)).join('; '))
}

function readQuery(path: string, url: URL): Record<string, string | string[]> {
  const names = [...url.searchParams.keys()]
  const fromPath = readPath(path, url.pathname)
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

async function readJson(request: Request): Promise<unknown> {
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
async function readBody(request: Request): Promise<Uint8Array> {
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
  return Buffer.concat(chunks)
}

function describe(issue: z.core.$ZodIssue, method: Endpoint['method']): string {
  if (issue.code === 'unrecognized_keys') return `unknown parameter: ${issue.keys.join(', ')}`
  // A parameter is named whole, a field of a body by the way to it.
  const name = method === 'GET' ? String(issue.path[0] ?? '') : issue.path.join('.')
  const message = issue.message.replace(/^Invalid input: /, 'is invalid: ')
  return name === '' ? message : `${name} ${message}`
}
