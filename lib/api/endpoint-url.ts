import type { Endpoint } from './endpoint'

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
  if (method !== 'GET') return segments.join('/')
  const query = new URLSearchParams([...rest].map(([name, value]) => [name, String(value)]))
  return query.size > 0 ? `${segments.join('/')}?${query}` : segments.join('/')
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
