import type { MentionDetail } from '../views'
import { mentionRecord } from './mention-record'

/** What no XML 1.0 document may hold, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Mentions as KML 2.2: a placemark each, with its passage; those without a place have no point. */
export async function* toKml(mentions: AsyncIterable<MentionDetail>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n<name>Lieudit</name>\n'
  for await (const mention of mentions) yield placemark(mention)
  yield '</Document>\n</kml>\n'
}

function placemark(mention: MentionDetail): string {
  const { surface, passage, latitude, longitude, published, ...data } = mentionRecord(mention)
  const point = latitude === null ? '' : `<Point><coordinates>${longitude},${latitude}</coordinates></Point>`
  const when = published === null ? '' : `<TimeStamp><when>${escapeXml(published)}</when></TimeStamp>`
  const values = Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<Data name="${name}"><value>${escapeXml(String(value))}</value></Data>`)
  return [
    `<Placemark><name>${escapeXml(surface)}</name><description>${escapeXml(passage)}</description>${when}`,
    `<ExtendedData>${values.join('')}</ExtendedData>${point}</Placemark>\n`,
  ].join('')
}

function escapeXml(text: string): string {
  return text.replace(NOT_XML, '\uFFFD').replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)
}
