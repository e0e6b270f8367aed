import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { expect, inject, onTestFinished, test } from 'vitest'
import { getHealth, listPlaces } from '../../lib/api/endpoints'
import { startApp } from './open-app'

function ask(path: string, options?: RequestInit): Promise<Response> {
  return fetch(new URL(path, inject('address')), options)
}

test('says how it is', async () => {
  const health = getHealth.output.parse(await (await ask('/api/health')).json())
  expect(health).toMatchObject({ status: 'ok', articles: { queued: 0, failed: 0 } })
  expect(health.articles.analyzed).toBe(health.articles.total)
})

test('answers places as GeoJSON, Alep first among them', async () => {
  const response = await ask('/api/places')
  expect(response.headers.get('content-type')).toMatch(/^application\/(geo\+)?json/)
  const { features } = listPlaces.output.parse(await response.json())
  expect(features[0]).toMatchObject({
    id: 'gn:170063',
    properties: { labels: { fr: 'Alep', en: 'Aleppo' }, kind: 'city' },
  })
})

test.each([
  ['/api/places/gn:0', 404, 'gn:0'],
  ['/api/articles/missing.md', 404, 'missing.md'],
  ['/api/nothing', 404, '/api/nothing'],
  ['/api/places?bbox=1,2,3', 400, 'bbox'],
  ['/api/places?from=2015-02-30', 400, 'from'],
  ['/api/places?colour=red', 400, 'colour'],
])('%s is a problem with status %i that names what is wrong', async (path, status, named) => {
  const response = await ask(path)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(await response.json()).toMatchObject({
    status,
    title: expect.any(String),
    detail: expect.stringContaining(named),
  })
})

test('reads a text that is posted, and refuses one of 6 MB', async () => {
  const post = (text: string) =>
    ask('/api/geoparse', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'a', text }),
    })
  expect(await (await post('😀 Un convoi est arrivé à Alep.')).json()).toMatchObject({
    id: 'a',
    mentions: [{ start: 26, end: 30, surface: 'Alep', place: { id: 'gn:170063' } }],
  })
  expect((await post('a'.repeat(6_000_000))).status).toBe(413)
})

test('does not answer to a name that is not its own', async () => {
  const asked = request(inject('address'), { headers: { host: 'lieudit.example' } }).end()
  const [answer]: readonly IncomingMessage[] = await once(asked, 'response')
  answer?.resume()
  expect(answer?.statusCode).toBe(421)
})

test.each(['/', '/articles/syrie-alep-sud.md', '/credits', '/missing'])(
  'the page %s runs only scripts with its nonce',
  async (path) => {
    const [one, two] = await Promise.all([ask(path), ask(path)])
    const policies = [one, two].map(({ headers }) => headers.get('content-security-policy') ?? '')
    const [nonce, other] = policies.map((policy) => /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1])
    expect(nonce).toBeDefined()
    expect(nonce).not.toBe(other)
    expect(one.headers.get('x-content-type-options')).toBe('nosniff')
    expect(one.headers.get('referrer-policy')).toBe('no-referrer')
    const html = await one.text()
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`) && !/type="application\/json"/.test(tag))).toEqual(
      [],
    )
  },
)

test('a page or an article that is not there is a 404', async () => {
  expect((await ask('/missing')).status).toBe(404)
  expect((await ask('/articles/missing.md')).status).toBe(404)
})

test('a second process on the same data says who holds it, in one line, and ends', async () => {
  const second = startApp({ DATA_DIR: inject('dataDir') })
  onTestFinished(second.stop)
  const { output, code } = await second.ended
  expect(code).toBe(1)
  expect(output).toMatch(/^.* is in use by process \d+.*\n$/)
  expect(output).toContain(inject('dataDir'))
})
