import { createReadStream, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '../../errors'
import { writeFileWhole } from '../pack-folder'
import type { PackCredit } from '../pack-layout'
import { PackWriter } from '../write/pack-writer'
import { readAlternateName } from './alternate-names'
import { RowCount } from './bad-rows'
import { PlaceCollection } from './collect-places'
import { eachLine } from './each-line'
import { finishPlace, type Surroundings } from './finish-place'
import { readGeonamesRow } from './geonames'
import { KnownPlaces } from './join-known'
import type { Progress } from './progress'

export interface ImportOptions {
  readonly name: string
  /** The pack's file. */
  readonly path: string
  readonly files: readonly string[]
  readonly alternateNames: readonly string[]
  /** Takes the good rows of a file with more than 1 % bad ones. */
  readonly isForced: boolean
  readonly around: Surroundings
  readonly progress: Progress
}

export interface Imported {
  readonly counts: readonly RowCount[]
  readonly places: number
  /** Rows that became one with others, the first of them listed. */
  readonly merged: number
  readonly mergedList: readonly string[]
  /** Names of places that no file has. */
  readonly orphans: number
  readonly byteLength: number
}

const GEONAMES: PackCredit = { source: 'GeoNames', licence: 'CC BY 4.0', url: 'https://www.geonames.org' }

/**
 * Compiles files into a pack, in memory that does not grow with them. The pack is in its place only when it is whole.
 * Throws `AppError` for files that are not what they should be; the old pack then stays.
 */
export async function importPack(options: ImportOptions): Promise<Imported> {
  const { path, files, alternateNames, isForced, around, progress } = options
  const folder = dirname(path)
  const collection = new PlaceCollection(folder)
  const known = new KnownPlaces(around.world)
  const counts: RowCount[] = []
  for (const file of files) {
    counts.push(await readRows(file, readGeonamesRow, progress, (place) => collection.add(known.join(place))))
    counts.at(-1)?.check(isForced)
  }
  for (const file of alternateNames) {
    counts.push(await readRows(file, readAlternateName, progress, (row) => row && collection.addAlternate(row)))
    counts.at(-1)?.check(isForced)
  }
  const merged: string[] = [...known.listed]
  const writer = new PackWriter({
    name: options.name,
    alphabet: collection.letters.choose(),
    credits: [GEONAMES],
    folder,
  })
  let places = 0
  for (const collected of collection.collected()) {
    writer.add(finishPlace(collected, around))
    if (places++ % 4096 === 0) progress.tell('placing', places / collection.places)
    for (const { name } of collected.replaced)
      merged.push(`${name} into ${collected.place.id} (${collected.place.name})`)
  }
  const byteLength = writeFileWhole(path, (write) => writer.finish(write, (share) => progress.tell('writing', share)))
  writer.close()
  return {
    counts,
    places,
    merged: known.joined + collection.places - places,
    mergedList: merged,
    orphans: collection.orphans,
    byteLength,
  }
}

async function readRows<Row>(
  file: string,
  read: (line: string) => Row | string,
  progress: Progress,
  take: (row: Row) => void,
): Promise<RowCount> {
  const count = new RowCount(basename(file))
  await eachLine(openFile(file, progress), (line, text, problem) => {
    const row = text === undefined ? (problem ?? '') : read(text)
    if (typeof row === 'string') return count.addBad(line, row)
    count.addGood()
    take(row)
  })
  return count
}

async function* openFile(file: string, progress: Progress): AsyncGenerator<Uint8Array> {
  try {
    const { size } = statSync(file)
    let done = 0
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      yield chunk
      done += chunk.length
      progress.tell(`reading ${basename(file)}`, done / size)
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('not_found', `${file} cannot be read`, { cause })
  }
}
