import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endpointUrl } from '../../lib/api/endpoint-url'
import { getGazetteerPlace, listPacks, searchGazetteer } from '../../lib/api/endpoints'
import { readInput } from '../../lib/api/read-input'

function read(query: string) {
  return readInput(searchGazetteer, new Request(`http://localhost/api/gazetteer?${query}`))
}

describe('a search of the gazetteer', () => {
  test.each([
    ['q=Alep', { q: 'Alep', limit: 20 }],
    ['q=', { q: '', limit: 20 }],
    ['q=%D8%AD%D9%84%D8%A8&limit=1', { q: 'حلب', limit: 1 }],
    ['q=Alep&limit=100000', { q: 'Alep', limit: 100 }],
    ['q=Alep&near=37.16,36.2', { q: 'Alep', near: [37.16, 36.2], limit: 20 }],
    ['q=Alep&near=-180,90&country=SY&class=P', { q: 'Alep', near: [-180, 90], country: 'SY', class: 'P', limit: 20 }],
    ['q=Kweires&class=S.AIRB', { q: 'Kweires', class: 'S.AIRB', limit: 20 }],
  ])('%s is read', async (query, expected) => {
    expect(await read(query)).toEqual(expected)
  })

  test.each([
    ['', /^q /],
    ['q=Alep&q=Homs', /q is given more than once/],
    [`q=${'a'.repeat(501)}`, /^q /],
    ['q=Alep&limit=0', /limit must be a whole number from 1 on/],
    ['q=Alep&limit=2.5', /limit must be a whole number/],
    ['q=Alep&limit=many', /limit must be a whole number/],
    ['q=Alep&near=36.2', /near must be longitude,latitude/],
    ['q=Alep&near=36.2,', /near must be longitude,latitude/],
    ['q=Alep&near=36.2,91', /near must be longitude,latitude/],
    ['q=Alep&near=1,2,3', /near must be longitude,latitude/],
    ['q=Alep&near=NaN,NaN', /near must be longitude,latitude/],
    ['q=Alep&country=Syria', /country must be an ISO 3166-1 code/],
    ['q=Alep&class=city', /class must be a GeoNames class or code/],
    ['q=Alep&class=P;drop', /class must be a GeoNames class or code/],
    ['q=Alep&fuzzy=1', /unknown parameter: fuzzy/],
  ])('%s is refused by name', async (query, message) => {
    await expect(read(query)).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringMatching(message),
    })
  })

  test('is the same after a way through its own address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (q) => {
        const url = new URL(endpointUrl(searchGazetteer, { q }), 'http://localhost')
        expect(await readInput(searchGazetteer, new Request(url))).toEqual({ q, limit: 20 })
      }),
    )
  })
})

test('a place’s id travels as one part of the path', async () => {
  const url = new URL(endpointUrl(getGazetteerPlace, { id: 'x:my pack/1' }), 'http://localhost')
  expect(url.pathname).toBe('/api/gazetteer/places/x%3Amy%20pack%2F1')
  expect(await readInput(getGazetteerPlace, new Request(url))).toEqual({ id: 'x:my pack/1' })
})

test('the list of packs takes no parameter', async () => {
  const asked = readInput(listPacks, new Request('http://localhost/api/gazetteer/packs?all=1'))
  await expect(asked).rejects.toMatchObject({ code: 'invalid_request' })
})
