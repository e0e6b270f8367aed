import { dirname } from 'node:path'
import { writeFileWhole } from '../pack-folder'
import type { PackCredit } from '../pack-layout'
import { PackWriter } from '../write/pack-writer'
import { readAlternateName } from './alternate-names'
import { RowCount } from './bad-rows'
import { PlaceCollection } from './collect-places'
import { eachLine } from './each-line'
import { finishPlace } from './finish-place'
import { openSource } from './open-source'
import type { Progress } from './progress'
import { readSource, recognizeFormat, watched } from './read-source'
import { Settler, type Surroundings } from './settle-row'
import type { SourcePlace } from './source-place'

export interface ImportOptions {
  readonly name: string
  /** The pack's file. */
  readonly path: string
  readonly files: readonly string[]
  readonly alternateNames: readonly string[]
  /** Takes the good rows of a file with more than 1 % bad ones. */
  readonly isForced: boolean
  readonly around: Surroundings
  /** Whose the rows of one's own are, for files that are not GeoNames'. */
  readonly credit?: PackCredit | undefined
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
const MOST_LISTED = 50

/**
 * Compiles files into a pack, in memory that does not grow with them. The pack is in its place only when it is whole.
 * Throws `AppError` for files that are not what they should be; the old pack then stays.
 */
export async function importPack(options: ImportOptions): Promise<Imported> {
  const { name, path, files, alternateNames, isForced, progress } = options
  const folder = dirname(path)
  const collection = new PlaceCollection(folder)
  const settler = new Settler(options.around)
  const counts: RowCount[] = []
  const credits = new Map<string, PackCredit>()
  for (const file of files) {
    const source = await openSource(file)
    const format = await recognizeFormat(source)
    const credit =
      format === 'geonames' ? GEONAMES : (options.credit ?? { source: source.label, licence: 'not stated' })
    credits.set(credit.source, credit)
    const tell = (share: number) => progress.tell(`reading ${source.label}`, share)
    const isDump = format === 'geonames'
    const take = (place: SourcePlace) => collection.add(settler.settle(place, isDump))
    const count = await readSource(source, format, name, take, tell)
    count.check(isForced)
    counts.push(count)
  }
  for (const file of alternateNames) {
    const count = await readAlternateNames(file, collection, progress)
    count.check(isForced)
    counts.push(count)
  }

  const merged = [...settler.listed]
  const writer = new PackWriter({ name, alphabet: collection.letters.choose(), credits: [...credits.values()], folder })
  try {
    let places = 0
    for (const collected of collection.collected()) {
      writer.add(finishPlace(collected))
      if (places++ % 4096 === 0) progress.tell('placing', places / collection.places)
      const { place, replaced } = collected
      if (merged.length < MOST_LISTED)
        for (const row of replaced) merged.push(`${row.name} into ${place.id} (${place.name})`)
    }
    progress.tell('sorting names', 0)
    const byteLength = writeFileWhole(path, (write) => writer.finish(write, (share) => progress.tell('writing', share)))
    const { orphans } = collection
    return {
      counts,
      places,
      merged: settler.joined + collection.places - places,
      mergedList: merged,
      orphans,
      byteLength,
    }
  } finally {
    writer.close()
  }
}

async function readAlternateNames(file: string, collection: PlaceCollection, progress: Progress): Promise<RowCount> {
  const source = await openSource(file)
  const count = new RowCount(source.label)
  const chunks = watched(source, (share) => progress.tell(`reading ${source.label}`, share))
  await eachLine(chunks, (line, text, problem) => {
    const row = text === undefined ? (problem ?? 'unreadable') : readAlternateName(text)
    if (typeof row === 'string') return count.addBad(line, row)
    count.addGood()
    if (row) collection.addAlternate(row)
  })
  return count
}
