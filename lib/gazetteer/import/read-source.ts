import { AppError } from '../../errors'
import { RowCount } from './bad-rows'
import { DelimitedReader } from './delimited'
import { eachLine } from './each-line'
import { readFeature } from './geo-feature'
import { readGeonamesRow } from './geonames'
import { eachFeature } from './json-features'
import type { Source } from './open-source'
import type { SourcePlace } from './source-place'

export type SourceFormat = 'geonames' | 'delimited' | 'features'

const LOOK_BYTES = 1 << 16
const GEONAMES_ROW = /^\d+\t(?:[^\t\n]*\t){17}[^\t\n]*$/

/** What a file is, by its beginning: JSON, a row of 19 columns that begins with a number, else a table with a heading. */
export async function recognizeFormat({ chunks, label }: Source): Promise<SourceFormat> {
  let start = Buffer.alloc(0)
  for await (const chunk of chunks()) {
    start = Buffer.concat([start, chunk])
    if (start.length >= LOOK_BYTES) break
  }
  const text = start
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  if (text === '') throw new AppError('invalid_request', `${label} is empty`)
  if (text.startsWith('{')) return 'features'
  // The first line may be a bad one.
  return text
    .split(/\r?\n/)
    .slice(0, 20)
    .some((line) => GEONAMES_ROW.test(line))
    ? 'geonames'
    : 'delimited'
}

/** Hands over the good rows of a source and counts the others. Throws `AppError` when the file as a whole cannot be read. */
export async function readSource(
  source: Source,
  format: SourceFormat,
  pack: string,
  take: (place: SourcePlace) => void,
  tell: (share: number) => void,
): Promise<RowCount> {
  const count = new RowCount(source.label)
  const takeRow = (line: number, row: SourcePlace | string) => {
    if (typeof row === 'string') return count.addBad(line, row)
    count.addGood()
    take(row)
  }
  const chunks = watched(source, tell)
  if (format === 'features') {
    await eachFeature(chunks, (line, text) => takeRow(line, readFeature(text, pack)), source.label)
  } else if (format === 'geonames') {
    await eachLine(chunks, (line, text, problem) => {
      takeRow(line, text === undefined ? (problem ?? 'unreadable') : readGeonamesRow(text))
    })
  } else {
    const reader = new DelimitedReader(pack, takeRow)
    await eachLine(chunks, (line, text, problem) => {
      if (reader.problem === undefined || !reader.hasHeading) reader.take(line, text, problem)
    })
    reader.finish()
    if (reader.problem !== undefined) throw new AppError('invalid_request', `${source.label}: ${reader.problem}`)
  }
  return count
}

/** The bytes, while telling how far they are read. */
export async function* watched(source: Source, tell: (share: number) => void): AsyncGenerator<Uint8Array> {
  let done = 0
  for await (const chunk of source.chunks()) {
    yield chunk
    done += chunk.length
    tell(done / Math.max(1, source.byteLength))
  }
}
