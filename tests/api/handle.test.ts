import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { defineEndpoint } from '../../lib/api/endpoint'
import { getArticle, getPlace, listPlaces } from '../../lib/api/endpoints'
import { handle, handleUnknown } from '../../lib/api/handle'
import { JsonBytes } from '../../lib/api/json-bytes'
import { LARGEST_BODY } from '../../lib/api/read-input'
import { validators } from '../../lib/api/revalidate'
import { AppError } from '../../lib/errors'

const ORIGIN = 'http://127.0.0.1:3000'

/** Answers with the input as it was understood. */
const echoPlaces = handle({ ...listPlaces, output: z.unknown() }, async (input) => input)
const echoPlace = handle({ ...getPlace, output: z.unknown() }, async (input) => input)
const echoArticle = handle({ ...getArticle, output: z.unknown() }, async (input) => input)
const shout = defineEndpoint({
  method: 'POST',
  path: '/api/shout',
  summary: 'Shouts',
  input: z.strictObject({ text: z.string() }),
  output: z.strictObject({ loud: z.string() }),
})
const echoShout = handle(shout, async ({ text }) => ({ loud: text.toUpperCase() }))

async function get(handlers: typeof echoPlaces, path: string) {
  const response = await handlers.GET(new Request(`${ORIGIN}${path}`))
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}

async function post(body: BodyInit, type = 'application/json') {
  const init = { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' }
  const response = await echoShout.POST(new Request(`${ORIGIN}/api/shout`, init))
  return { status: response.status, body: await response.json() }
}

test('reads a box, days, a country and a source', async () => {
  const { status, body } = await get(
    echoPlaces,
    '/api/places?bbox=35.5,32,42,37.5&from=2015-10-01&to=2015-10-17&country=SY&source=L%E2%80%99Agence+x',
  )
  expect(status).toBe(200)
  expect(body).toEqual({
    bbox: [35.5, 32, 42, 37.5],
    from: '2015-10-01',
    to: '2015-10-17',
    country: ['SY'],
    source: ['L’Agence x'],
  })
})

test('reads several values: codes with commas, free text by repeating it', async () => {
  const query = 'class=city,village&review=none,confirmed&source=A,%20B&source=C&within=SY.09,IQ&minConfidence=0.5'
  expect((await get(echoPlaces, `/api/places?${query}`)).body).toEqual({
    class: ['city', 'village'],
    review: ['none', 'confirmed'],
    source: ['A, B', 'C'],
    within: ['SY.09', 'IQ'],
    minConfidence: 0.5,
  })
})

test('an answer with a state is asked for again, and not sent again while it holds', async () => {
  const day = Date.parse('2026-01-02T03:04:05.678Z')
  const fresh = { tag: 'a-1', atMs: day }
  const { GET } = handle(
    { ...listPlaces, output: z.unknown() },
    async () => ({ any: 1 }),
    async () => fresh,
  )
  const ask = (headers: Record<string, string>) => GET(new Request(`${ORIGIN}/api/places`, { headers }))
  const first = await ask({})
  expect([first.status, first.headers.get('etag'), first.headers.get('last-modified')]).toEqual([
    200,
    'W/"a-1"',
    'Fri, 02 Jan 2026 03:04:05 GMT',
  ])
  const known: [string, string][] = [
    ['if-none-match', 'W/"a-1"'],
    ['if-none-match', '"x", "a-1"'],
    ['if-none-match', '*'],
    ['if-modified-since', 'Fri, 02 Jan 2026 03:04:05 GMT'],
  ]
  for (const [name, value] of known) {
    const again = await ask({ [name]: value })
    expect([value, again.status, await again.text()]).toEqual([value, 304, ''])
  }
  expect((await ask({ 'if-none-match': 'W/"a-0"', 'if-modified-since': 'Fri, 02 Jan 2026 03:04:05 GMT' })).status).toBe(
    200,
  )
  expect((await ask({ 'if-modified-since': 'Fri, 02 Jan 2026 03:04:04 GMT' })).status).toBe(200)
  expect((await ask({ 'if-modified-since': 'yesterday' })).status).toBe(200)
})

test('a second that is not over names no state', () => {
  const atMs = Date.parse('2026-01-02T03:04:05.100Z')
  expect(validators({ tag: 'a', atMs }, atMs + 800)).not.toHaveProperty('last-modified')
  expect(validators({ tag: 'a', atMs }, atMs + 900)).toHaveProperty('last-modified')
})

test('an answer that is JSON already is sent as it is, whichever copy of its class made it', async () => {
  const bytes = new TextEncoder().encode('{"as": "it is"}')
  for (const answer of [new JsonBytes(bytes), { ...new JsonBytes(bytes) }]) {
    expect(await sent(answer)).toEqual(['application/json', '{"as": "it is"}'])
  }
})

async function sent(answer: JsonBytes) {
  const { GET } = handle({ ...listPlaces, output: z.never() }, async () => answer)
  const response = await GET(new Request(`${ORIGIN}/api/places`))
  return [response.headers.get('content-type'), await response.text()]
}

test.each([
  ['bbox=1,2', /^bbox must be west,south,east,north/],
  ['bbox=a,b,c,d', /^bbox must be/],
  ['bbox=0,0,0,', /^bbox must be/],
  ['bbox=0,10,1,5', /^bbox must be/],
  ['bbox=0,0,181,5', /^bbox must be/],
  ['bbox=NaN,0,1,5', /^bbox must be/],
  ['bbox=1e999,0,1,5', /^bbox must be/],
  ['from=2015-13-01', /^from must be a day such as/],
  ['from=2015-02-30', /^from must be a day such as/],
  ['to=yesterday', /^to must be a day such as/],
  ['country=sy', /^country must be an ISO 3166-1 code/],
  ['source=', /^source /],
  ['nonsense=1', /^unknown parameter: nonsense$/],
  ['__proto__=1', /^unknown parameter: __proto__$/],
  ['country=SY&country=FR', /^country is given more than once$/],
  ['country=SY,', /^country must be an ISO 3166-1 code/],
  ['within=SY.0%209', /^within must be a country such as SY or its first-level unit/],
  ['class=moon', /^class /],
  ['sense=both', /^sense /],
  ['time=now', /^time /],
  ['undated=no', /^undated /],
  ['review=maybe', /^review /],
  ['kind=thing', /^kind /],
  ['lang=fran%C3%A7ais', /^lang must be a language code/],
  ['minConfidence=2', /^minConfidence /],
  ['minConfidence=NaN', /^minConfidence must be a number/],
  ['minConfidence=Infinity', /^minConfidence /],
  ['q=', /^q /],
  [`q=${'a'.repeat(501)}`, /^q /],
  [`country=${'SY,'.repeat(100)}SY`, /^country must be at most 100 values$/],
  ['limit=0', /^limit /],
  ['limit=1.5', /^limit must be a whole number/],
])('refuses ?%s and names what is wrong', async (query, detail) => {
  const { status, type, body } = await get(echoPlaces, `/api/places?${query}`)
  expect({ status, type, body }).toEqual({
    status: 400,
    type: 'application/problem+json',
    body: {
      title: 'The request is malformed',
      status: 400,
      code: 'invalid_request',
      detail: expect.stringMatching(detail),
    },
  })
})

test.each(['a.txt', 'syrie/né à 😀.txt', '100%.md', 'a b?c#d&e=f', '../../etc/passwd', "x'; drop table articles"])(
  'takes the id %j from one segment of the path',
  async (id) => {
    expect((await get(echoArticle, `/api/articles/${encodeURIComponent(id)}`)).body).toEqual({ id })
  },
)

test('an id is not also a parameter, and limits are numbers in their range', async () => {
  expect((await get(echoPlace, '/api/places/gn:1?limit=5')).body).toEqual({ id: 'gn:1', limit: 5 })
  expect(await get(echoPlace, '/api/places/gn:1?id=gn:2')).toMatchObject({
    status: 400,
    body: { detail: /id is given/ },
  })
  for (const query of ['limit=0', 'limit=x', 'limit=1e9', 'after=', 'limit=']) {
    expect(await get(echoPlace, `/api/places/gn:1?${query}`)).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining(query.split('=')[0] ?? '') },
    })
  }
})

test('a malformed escape is a malformed request', async () => {
  expect(await get(echoArticle, '/api/articles/%E0%A4%A')).toMatchObject({ status: 400 })
})

test('a method that is not offered is a 405 that says which is', async () => {
  const response = await echoPlaces.DELETE(new Request(`${ORIGIN}/api/places`, { method: 'DELETE' }))
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET'])
  expect(await response.json()).toMatchObject({ code: 'method_not_allowed' })
})

test('an address that no endpoint has is a 404', async () => {
  expect(await get(handleUnknown(), '/api/nothing')).toMatchObject({
    status: 404,
    type: 'application/problem+json',
    body: { code: 'not_found', detail: 'There is nothing at /api/nothing.' },
  })
})

test('an AppError of any copy of its class becomes its problem; anything else is ours and tells nothing', async () => {
  const failing = (error: Error) =>
    handle(shout, async () => {
      throw error
    }).POST(new Request(`${ORIGIN}/api/shout`, { method: 'POST', body: '{"text":"x"}', headers: JSON_TYPE }))
  const copy = Object.assign(new Error('No such thing'), { name: 'AppError', code: 'not_found' })
  expect(await failing(copy)).toMatchObject({ status: 404 })
  expect(await failing(new AppError('unavailable', 'later'))).toMatchObject({ status: 503 })
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const internal = await failing(new Error('password is 1234'))
  expect([internal.status, await internal.text()]).toEqual([500, expect.not.stringContaining('1234')])
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

const JSON_TYPE = { 'content-type': 'application/json' }

test('reads a JSON body, NUL, emoji and lone surrogates included', async () => {
  expect(await post('{"text":"a\\u0000😀\\ud800"}')).toEqual({ status: 200, body: { loud: 'A\0😀\uD800' } })
})

test.each([
  ['no JSON', '{"text":', 400, /not JSON/],
  ['another type', '"x"', 400, /expected object/],
  ['a missing field', '{}', 400, /^text is invalid/],
  ['an unknown field', '{"text":"x","y":1}', 400, /unknown parameter: y/],
  ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 400, /UTF-8/],
])('refuses a body with %s', async (_, body, status, detail) => {
  expect(await post(body)).toMatchObject({ status, body: { detail: expect.stringMatching(detail) } })
})

test('refuses a body that is not declared as JSON', async () => {
  expect(await post('{"text":"x"}', 'text/plain')).toMatchObject({ status: 415 })
})

test('stops reading a body of undeclared length at the limit', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(0x20))
    },
  })
  expect(await post(body)).toMatchObject({ status: 413, body: { code: 'too_large' } })
  expect(sent).toBeLessThan(LARGEST_BODY + 1_000_000)
})
