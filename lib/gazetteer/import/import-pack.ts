import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../errors'
import { type PackEntry, writePack } from '../write-pack'
import { type AlternateName, readAlternateName } from './alternate-names'
import { RowCount } from './bad-rows'
import { eachLine } from './each-line'
import { finishPlace, type Surroundings } from './finish-place'
import { readGeonamesRow } from './geonames'
import type { SourcePlace } from './source-place'

export interface ImportSources {
  readonly files: readonly string[]
  readonly alternateNames: readonly string[]
  readonly isForced: boolean
}

export interface Imported {
  readonly bytes: Uint8Array
  readonly counts: readonly RowCount[]
}

/** Compiles GeoNames dumps into a pack. Throws `AppError` for files that are not what they should be. */
export async function importPack(name: string, sources: ImportSources, around: Surroundings): Promise<Imported> {
  const places = new Map<string, SourcePlace>()
  const unitOf = new Map<number, string>()
  const names = new Map<string, AlternateName[]>()
  const counts: RowCount[] = []
  for (const file of sources.files) {
    await readRows(file, readGeonamesRow, sources.isForced, counts, (place) => {
      places.set(place.id, place)
      for (const alias of place.aliases) unitOf.set(Number(alias.slice(3)), place.id)
    })
  }
  for (const file of sources.alternateNames) {
    await readRows(file, readAlternateName, sources.isForced, counts, (row) => {
      const id = row && (unitOf.get(row.bearer) ?? `gn:${row.bearer}`)
      if (row && id !== undefined && places.has(id)) names.set(id, [...(names.get(id) ?? []), row])
    })
  }
  const entries: PackEntry[] = [...places.values()].map((place) =>
    finishPlace(place, names.get(place.id) ?? [], around),
  )
  return { bytes: writePack(name, entries), counts }
}

async function readRows<Row>(
  file: string,
  read: (line: string) => Row | string,
  isForced: boolean,
  counts: RowCount[],
  take: (row: Row) => void,
): Promise<void> {
  const count = new RowCount(basename(file))
  counts.push(count)
  await eachLine(openFile(file), (line, text, problem) => {
    const row = text === undefined ? (problem ?? '') : read(text)
    if (typeof row === 'string') return count.addBad(line, row)
    count.addGood()
    take(row)
  })
  count.check(isForced)
}

async function* openFile(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) yield chunk
  } catch (cause) {
    throw new AppError('not_found', `${file} cannot be read`, { cause })
  }
}
