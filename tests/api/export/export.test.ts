import { expect, test } from 'vitest'
import { toAnnotations } from '../../../lib/api/export/to-annotations'
import { toCsv } from '../../../lib/api/export/to-csv'
import { toGeoJson } from '../../../lib/api/export/to-geojson'
import { toKml } from '../../../lib/api/export/to-kml'
import { type MentionDetail, mentionDetailSchema } from '../../../lib/api/views'

const TEXT = '😀 Un convoi, parti d’Alep ("hier"), attend.'

function mention(over: Partial<MentionDetail> = {}): MentionDetail {
  return mentionDetailSchema.parse({
    id: '22-26@né 😀.md',
    start: 22,
    end: 26,
    surface: 'Alep',
    sense: 'literal',
    landmark: false,
    place: { id: 'gn:170063', name: 'Aleppo', lat: 36.2, lon: 37.16, featureCode: 'P.PPLA', countryCode: 'SY' },
    confidence: 0.9,
    radiusKm: 15,
    evidence: [],
    candidates: [],
    review: null,
    article: { id: 'né 😀.md', title: 'Un', source: 'Agence', published: '2016-02-03', sample: false, lang: 'fr' },
    passage: { start: 0, end: TEXT.length, text: TEXT },
    footprint: null,
    ...over,
  })
}
const NOWHERE = mention({ id: '1-2@x', place: null, confidence: null, radiusKm: null, reason: 'ambiguous' })

async function written(parts: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}
async function* each<Item>(...items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

/** Rows of a CSV file, read as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = text.slice(1).matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('CSV gives back every value, and no cell that a spreadsheet would run', async () => {
  const odd = ['=1+1', '+33', '-2', '@x', '\t=1', '\r=1', '＝1', ' a "b", c\nd ', '-', '']
  const text = await written(toCsv(each(mention(), NOWHERE, ...odd.map((surface) => mention({ surface })))))
  expect(text.startsWith('\uFEFFid,surface,')).toBe(true)
  const [header = [], first = [], nowhere = [], ...others] = readCsv(text)
  const row = Object.fromEntries(header.map((name, i) => [name, first[i]]))
  expect(row).toMatchObject({
    surface: 'Alep',
    latitude: '36.2',
    precision: 'place',
    passage: TEXT,
    article: 'né 😀.md',
    landmark: 'false',
  })
  expect(Object.fromEntries(header.map((name, i) => [name, nowhere[i]]))).toMatchObject({
    place: '',
    latitude: '',
    precision: 'none',
    reason: 'ambiguous',
  })
  const cells = others.map((cells) => cells[1] ?? '')
  expect(cells.map((cell) => cell.replace(/^'/, ''))).toEqual(odd)
  expect(cells.filter((cell) => /^[=+\-@\t\r\n＝]/.test(cell))).toEqual([])
})

test('GeoJSON is whole, also when empty, and keeps what has no place', async () => {
  expect(JSON.parse(await written(toGeoJson(each())))).toEqual({ type: 'FeatureCollection', features: [] })
  const { features } = JSON.parse(await written(toGeoJson(each(mention(), NOWHERE))))
  expect(features).toMatchObject([
    {
      type: 'Feature',
      id: '22-26@né 😀.md',
      geometry: { type: 'Point', coordinates: [37.16, 36.2] },
      properties: { place: 'Aleppo', passage: TEXT },
    },
    { id: '1-2@x', geometry: null },
  ])
})

test('KML escapes what is markup and drops what no XML may hold', async () => {
  const odd = mention({ surface: '<b>&"\'\u0000\ud800]]>' })
  const kml = await written(toKml(each(odd, NOWHERE)))
  expect(kml).toContain('<name>&lt;b&gt;&amp;&quot;&apos;\uFFFD\uFFFD]]&gt;</name>')
  expect(kml).toContain('<Point><coordinates>37.16,36.2</coordinates></Point>')
  expect([kml.match(/<Placemark>/g)?.length, kml.match(/<Point>/g)?.length]).toEqual([2, 1])
  // Every tag that opens closes: nothing of the text became a tag.
  const open: string[] = []
  for (const [, slash, name] of kml.matchAll(/<(\/?)([A-Za-z]+)[^>]*>/g)) {
    if (slash === '') open.push(name ?? '')
    else expect(open.pop()).toBe(name)
  }
  expect(open).toEqual([])
})

test('annotations point at the words by quote and by code points', async () => {
  const page = JSON.parse(
    await written(toAnnotations(each({ mention: mention(), text: TEXT }, { mention: NOWHERE, text: TEXT }))),
  )
  const [{ body, target }, second] = page.items
  expect(body).toMatchObject({ id: 'https://sws.geonames.org/170063/', 'schema:name': 'Aleppo' })
  const [quote, position] = target.selector
  expect([...TEXT].slice(position.start, position.end).join('')).toBe('Alep')
  expect(TEXT).toContain(quote.prefix + quote.exact + quote.suffix)
  expect(second).not.toHaveProperty('body')
})
