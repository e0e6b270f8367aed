import { type BasemapLayer, decompress, readBasemapLayer } from '../gazetteer/basemap'
import { problemResponse } from './problem'

const DAY_SECONDS = 86_400

/**
 * A layer of the base map; 304 for who has it, 404 for other names. It goes out plain and is compressed on the way: Next
 * drops a route's own `content-encoding`, so what was packed here would arrive as noise.
 */
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
  }
  if (knows(request, found)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(decompress(found)), {
    headers: { ...headers, 'content-type': 'application/json' },
  })
}

function knows(request: Request, { etag }: BasemapLayer): boolean {
  const tags = request.headers.get('if-none-match')?.split(',') ?? []
  return tags.some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
}
