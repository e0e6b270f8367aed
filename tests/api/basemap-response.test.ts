import { expect, test } from 'vitest'
import { basemapResponse } from '../../lib/api/basemap-response'

const ask = (layer: string, headers: Record<string, string> = {}) =>
  basemapResponse(new Request(`http://127.0.0.1/basemap/${layer}`, { headers }), layer)

test.each(['world', 'world-near', 'admin1-SY', 'admin1-FR'])('serves %s as TopoJSON', async (layer) => {
  const response = ask(layer)
  expect([response.status, response.headers.get('content-type'), response.headers.has('content-encoding')]).toEqual([
    200,
    'application/json',
    false,
  ])
  expect(await response.json()).toMatchObject({ type: 'Topology' })
})

test('keeps what a browser already has', async () => {
  const etag = ask('world').headers.get('etag') ?? ''
  const again = ask('world', { 'if-none-match': `W/"x", ${etag}` })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(again.headers.get('cache-control')).toContain('max-age=86400')
})

test.each(['moon', 'admin1-ZZ', 'admin1-sy', 'admin1-', '../../package', 'countries', 'admin/SY'])(
  'has no layer %s',
  async (layer) => {
    const response = basemapResponse(new Request('http://127.0.0.1/basemap/x'), layer)
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    expect((await response.json()).code).toBe('not_found')
  },
)
