import { describe, expect, test } from 'vitest'
import { readSource, recognizeFormat } from '../../../lib/gazetteer/import/read-source'
import type { SourcePlace } from '../../../lib/gazetteer/import/source-place'

/** Reads a text that comes in pieces of so many bytes. */
async function read(text: string | Uint8Array, step = 7) {
  const bytes = Buffer.from(text)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  }
  const source = { label: 'test', name: 'test', byteLength: bytes.length, chunks }
  const places: SourcePlace[] = []
  const format = await recognizeFormat(source)
  const count = await readSource(
    source,
    format,
    'mine',
    (place) => places.push(place),
    () => {},
  )
  return { format, places, count }
}

const names = (place: SourcePlace | undefined) => place?.names.map(({ name, kind, lang }) => `${kind}:${lang}:${name}`)

describe('a table with a heading', () => {
  test('is read whatever stands between its cells', async () => {
    for (const sign of [',', ';', '\t']) {
      const { format, places, count } = await read(
        [
          [
            'Name',
            'LAT',
            'Longitude',
            'class',
            'names',
            'country',
            'radius_km',
            'population',
            'name_fr',
            'wikidata',
            'id',
          ],
          ['"Dépôt ""Nord"""', '36.2', '37.1', 'base', 'A|B', 'sy', '2.5', '"1 200"', 'Dépôt', 'Q77', 'd1'],
          ['Ferme', '35.9', '36.7', 'village', '', '', '', '', '', '', ''],
        ]
          .map((cells) => cells.join(sign))
          .join('\r\n'),
      )
      expect([format, count.good, count.bad]).toEqual(['delimited', 2, 0])
      expect(places[0]).toMatchObject({
        id: 'x:mine/d1',
        name: 'Dépôt "Nord"',
        lat: 36.2,
        lng: 37.1,
        featureCode: 'L.MILB',
        countryCode: 'SY',
        population: 1200,
        radiusKm: 2.5,
        aliases: ['wd:Q77'],
      })
      expect(names(places[0])).toEqual(['label:fr:Dépôt', 'alternate::A', 'alternate::B'])
      expect(places[1]?.id).toMatch(/^x:mine\/ferme-[0-9a-f]{8}$/)
    }
  })

  test('a cell in quotes may hold a line break', async () => {
    const { places, count } = await read('name,lat,lon,names\n"Tell\nNord",1,2,"a, b"\nAutre,3,4,\n')
    expect(places.map(({ name }) => name)).toEqual(['Tell Nord', 'Autre'])
    expect(count.bad).toBe(0)
  })

  test('a row gives names to a known place, or is that place', async () => {
    const { places } = await read(
      'id,name,lat,lon,names,class\ngn:170063,Haleb,,,Berroea,\nap:OS66,Kweires,36.19,37.58,,\n',
    )
    expect(places[0]).toMatchObject({ id: 'gn:170063', featureCode: '' })
    expect(names(places[0])).toEqual(['alternate::Haleb', 'alternate::Berroea'])
    expect(places[1]).toMatchObject({ id: 'ap:OS66', featureCode: '?' })
  })

  test('a unit takes the id of its codes, its own leads there', async () => {
    const { places } = await read('id,name,lat,lon,code,country,admin1,pcode\n7,Alep,36,37,A.ADM1,SY,09,SY02\n')
    expect(places[0]).toMatchObject({ id: 'adm1:SY.09', aliases: ['pcode:SY02', 'x:mine/7'] })
  })

  test.each([
    ['x,1,2,,', 'ok'],
    [',1,2,,', 'no name'],
    ['x,91,2,,', '"91, 2" is no latitude and longitude'],
    ['x,,,,', '", " is no latitude and longitude'],
    ['x,1,2,,thing', '"thing" is no class such as P, P.PPL or village'],
    ['x,1,2,Syria,', '"Syria" is no country code such as SY'],
    ['x,1,2,,,6', '6 cells under 5 headings'],
    ['"x,1,2,,', 'a quote that nothing closes'],
  ])('the row %s: %s', async (row, why) => {
    const { count } = await read(`name,lat,lon,country,class\n${row}\n`)
    expect(count.listed).toEqual(why === 'ok' ? [] : [`test:2: ${why}`])
  })

  test('without the needed columns is refused', async () => {
    await expect(read('place,north,east\na,1,2\n')).rejects.toThrow('test: the heading lacks name, lat, lon')
    await expect(read('   \n')).rejects.toThrow('test is empty')
  })
})

describe('GeoJSON', () => {
  const point = (name: string, more = '') =>
    `{"type":"Feature",${more}"geometry":{"type":"Point","coordinates":[37.5,36.1]},"properties":{"name":"${name}"}}`

  test.each([
    ['a collection', `{"type":"FeatureCollection","crs":{"a":[{}]},"features":[${point('A')},\n${point('B')}],"x":{}}`],
    ['a feature a line', `${point('A')}\n${point('B')}\n`],
  ])('%s is read feature by feature', async (_, text) => {
    for (const step of [1, 7, 10_000]) {
      const { format, places } = await read(text, step)
      expect([format, ...places.map(({ name }) => name)]).toEqual(['features', 'A', 'B'])
    }
  })

  test('an area has a point inside it and a radius that holds it', async () => {
    const ring = '[[36,35],[36.2,35],[36.2,35.2],[36,35.2],[36,35]]'
    const { places } = await read(
      `{"type":"Feature","id":5,"geometry":{"type":"Polygon","coordinates":[${ring}]},"properties":{"name":"Zone","pcode":"SY07"}}`,
    )
    expect(places[0]).toMatchObject({ id: 'x:mine/5', lat: 35.1, lng: 36.1, aliases: ['pcode:SY07'] })
    expect(places[0]?.radiusKm).toBeCloseTo(14.4, 0)
  })

  test('Linked Places give names, kinds and the ids of other sources', async () => {
    const { places } = await read(
      JSON.stringify({
        type: 'FeatureCollection',
        '@context': 'https://example.org/linkedplaces-context.jsonld',
        features: [
          {
            '@id': 'https://example.org/1',
            type: 'Feature',
            properties: { title: 'Damas', ccodes: ['SY'], fclasses: ['P'] },
            names: [
              { toponym: 'Dimashq', lang: 'ar' },
              { toponym: 'Damas', lang: 'fr' },
            ],
            geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [36.3, 33.5] }] },
            links: [
              { type: 'closeMatch', identifier: 'gn:170654' },
              { type: 'exactMatch', identifier: 'wd:Q3766' },
            ],
          },
        ],
      }),
    )
    expect(places[0]).toMatchObject({ id: 'gn:170654', featureCode: 'P.?', countryCode: 'SY', aliases: ['wd:Q3766'] })
    expect(names(places[0])).toEqual(['alternate:ar:Dimashq', 'label:fr:Damas'])
  })

  test('a bad feature is named by its line', async () => {
    const { count, places } = await read(
      `${point('A')}\n{"type":"Feature","geometry":{"type":"Point","coordinates":[999,1]}}\n{"a":1}`,
    )
    expect(places.length).toBe(1)
    expect(count.listed).toEqual([
      'test:2: a position off the globe',
      expect.stringMatching(/^test:3: no usable feature/),
    ])
  })

  test('that ends early is refused', async () => {
    await expect(read('{"type":"FeatureCollection","features":[{"a":')).rejects.toThrow(
      'test ends before its JSON does',
    )
  })
})
