import type { Endpoint } from './endpoint'
import { REPEATED } from './parameters'

const PARAMETER = /^\{(\w+)\}$/

/** An endpoint's address for an input: `{id}` parts are filled and encoded, the rest of a GET's input is its query. */
export function endpointUrl({ method, path }: Pick<Endpoint, 'method' | 'path'>, input: object): string {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined && value !== null))
  const segments = path.split('/').map((segment) => {
    const name = PARAMETER.exec(segment)?.[1]
    if (name === undefined) return segment
    const value = String(rest.get(name))
    rest.delete(name)
    return encodeURIComponent(value)
  })
  if (!hasQuery(method)) return segments.join('/')
  const query = new URLSearchParams([...rest].flatMap(([name, value]) => queryPairs(name, value)))
  return query.size > 0 ? `${segments.join('/')}?${query}` : segments.join('/')
}

function queryPairs(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value) && REPEATED.has(name)) return value.map((item) => [name, String(item)])
  return [[name, String(value)]]
}

/**
 * What the cursor of the next page is appended to: the address of this answer, `after` last. `input` is as it was read:
 * lists are written with commas, as they were given.
 */
export function nextLink(endpoint: Pick<Endpoint, 'method' | 'path'>, input: object): string {
  const { after: _, ...rest } = { after: undefined, ...input }
  const url = endpointUrl(endpoint, rest)
  return `${url}${url.includes('?') ? '&' : '?'}after=`
}

export function pathNames(path: string): string[] {
  return path.split('/').flatMap((segment) => PARAMETER.exec(segment)?.[1] ?? [])
}

/** Whether the input is in the address; else, but for the path's own parts, it is the body. */
export function hasQuery(method: Endpoint['method']): boolean {
  return method === 'GET' || method === 'DELETE'
}

/** The values of a path's `{name}` parts; undefined when the path is another one. Throws `URIError` for a malformed escape. */
export function pathParameters(template: string, pathname: string): Record<string, string> | undefined {
  const wanted = template.split('/')
  const given = pathname.split('/')
  if (wanted.length !== given.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [i, segment] of wanted.entries()) {
    const value = given[i] ?? ''
    const name = PARAMETER.exec(segment)?.[1]
    if (name !== undefined) parameters[name] = decodeURIComponent(value)
    else if (segment !== value) return undefined
  }
  return parameters
}
