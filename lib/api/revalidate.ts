const SECOND_MS = 1000

/** What an answer was made from. */
export interface Freshness {
  /** Differs where the answer to any request may differ. */
  readonly tag: string
  /** When that last changed, in milliseconds since 1970. */
  readonly atMs: number
}

/** The validators of an answer. To be asked again each time: what is a moment old may be wrong. */
export function validators({ tag, atMs }: Freshness, nowMs = Date.now()): Record<string, string> {
  const headers = { etag: `W/"${tag}"`, 'cache-control': 'private, no-cache', vary: 'Accept-Encoding' }
  // A second in which something may still change names no state.
  if (Math.floor(atMs / SECOND_MS) >= Math.floor(nowMs / SECOND_MS)) return headers
  return { ...headers, 'last-modified': new Date(atMs).toUTCString() }
}

/** Whether the client has this answer already (RFC 9110, section 13). A tag goes before a date. */
export function isKnown(request: Request, { tag, atMs }: Freshness): boolean {
  const tags = request.headers.get('if-none-match')
  if (tags !== null)
    return tags.split(',').some((given) => ['*', `"${tag}"`].includes(given.trim().replace(/^W\//, '')))
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  return !Number.isNaN(since) && Math.floor(atMs / SECOND_MS) * SECOND_MS <= since
}
