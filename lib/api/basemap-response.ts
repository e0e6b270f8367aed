import { type BasemapLayer, decompress, readBasemapLayer } from '../gazetteer/basemap'
import { problemResponse } from './problem'

const DAY_SECONDS = 86_400

/** A layer of the base map, sent as it lies where the client reads brotli; 304 for who has it, 404 for other names. */
export function basemapResponse(request: Request, layer: string, root = process.cwd()): Response {
  const found = readBasemapLayer(root, layer)
  if (!found) {
    const detail = `There is no layer ${layer}; there are world, world-near and one such as admin1-SY for many countries.`
    return problemResponse('not_found', detail)
  }
  const headers = {
    etag: found.etag,
    // A day without asking; then the tag decides, since the address stays when the bundle changes.
    'cache-control': `public, max-age=${DAY_SECONDS}, stale-while-revalidate=${30 * DAY_SECONDS}`,
    vary: 'accept-encoding',
  }
  if (knows(request, found)) return new Response(null, { status: 304, headers })
  const brotli = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '')
  const body = brotli ? found.compressed : decompress(found)
  return new Response(new Uint8Array(body), {
    headers: { ...headers, 'content-type': 'application/json', ...(brotli ? { 'content-encoding': 'br' } : {}) },
  })
}

function knows(request: Request, { etag }: BasemapLayer): boolean {
  const tags = request.headers.get('if-none-match')?.split(',') ?? []
  return tags.some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
}
