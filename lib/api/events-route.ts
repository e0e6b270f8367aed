import type { Route } from './handle'

/** Server-sent events; a browser that comes back says in Last-Event-ID what it had last, another client in `?after=`. */
export function eventsRoute(listen: (after: string | undefined) => Promise<ReadableStream<Uint8Array>>): Route {
  return {
    method: 'GET',
    respond: async (request) => {
      const headers = {
        'content-type': 'text/event-stream',
        // Not to be compressed either: that would hold events back until enough of them are together.
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      }
      if (request.method === 'HEAD') return new Response(null, { headers })
      const asked = new URL(request.url).searchParams.get('after')
      return new Response(await listen(request.headers.get('last-event-id') ?? asked ?? undefined), { headers })
    },
  }
}
