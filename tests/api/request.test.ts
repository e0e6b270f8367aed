import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { getArticle, getPlace, listPlaces } from '../../lib/api/endpoints'
import { handle } from '../../lib/api/handle'
import { keyOf, RequestError, request } from '../../lib/api/request'
import { AppError } from '../../lib/errors'

afterEach(() => vi.unstubAllGlobals())

test('names an answer by its address', () => {
  expect(keyOf(listPlaces, {})).toBe('/api/places')
  expect(keyOf(listPlaces, { bbox: '1,2,3,4', country: undefined })).toBe('/api/places?bbox=1%2C2%2C3%2C4')
  expect(keyOf(getPlace, { id: 'x:PACK/ROW', limit: 5 })).toBe('/api/places/x%3APACK%2FROW?limit=5')
})

test('the browser reads back what the route answered, whatever the id', async () => {
  const endpoint = { ...getArticle, output: z.object({ id: z.string() }) }
  const { GET } = handle(endpoint, async ({ id }) => ({ id }))
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => GET(new Request(`http://localhost${url}`, init)))
  for (const id of ['a/b c.txt', 'né 😀 100%.md', '?x=1#y']) expect(await request(endpoint, { id })).toEqual({ id })
})

test('throws the problem that the server states, and one of its own when there is none', async () => {
  const { GET } = handle(getArticle, async () => {
    throw new AppError('not_found', 'There is no article with the id x.')
  })
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => GET(new Request(`http://localhost${url}`, init)))
  await expect(request(getArticle, { id: 'x' })).rejects.toMatchObject({
    message: 'There is no article with the id x.',
    problem: { status: 404, code: 'not_found' },
  })
  vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  await expect(request(getArticle, { id: 'x' })).rejects.toThrow(RequestError)
})
