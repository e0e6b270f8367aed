import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { AppError } from '../errors'
import type { DisplayName } from '../gazetteer/display-names'
import { displayNames } from '../gazetteer/display-names'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { loadPack, readShared } from '../gazetteer/load-gazetteer'
import { Pack } from '../gazetteer/pack'
import { verifyPackFile } from '../gazetteer/pack-file'
import { type Place, placeId } from '../gazetteer/place'
import { type Prominent, readProminent } from '../gazetteer/search/prominent'
import { type SearchQuery, searchGazetteer } from '../gazetteer/search/search'
import { type CouldChange, compareGazetteers } from '../geoparse/could-change'
import { type FoundPlace, type KnownInPack, withSurroundings } from './known-in-pack'
import type { ReadablePack } from './pack-shelf'
import { openPackSources, type PackSource, packSourceSchema } from './pack-source'
import { replyWith, type ThreadReply } from './thread-reply'

export interface JudgedText {
  readonly text: string
  readonly lang: string | null
}

export type LibrarianRequest =
  /** `verify`: also what a large pack would verify when it is first needed. */
  | { readonly kind: 'read'; readonly path: string; readonly verify: boolean }
  /** Answers from these packs from now on, and forgets what it compared. */
  | { readonly kind: 'open'; readonly packs: readonly PackSource[] }
  | { readonly kind: 'search'; readonly query: SearchQuery }
  | { readonly kind: 'place'; readonly id: string }
  /** Which of these texts could be read otherwise than with the packs before? */
  | { readonly kind: 'judge'; readonly before: readonly PackSource[]; readonly texts: readonly JudgedText[] }
  | { readonly kind: 'forget' }

export type LibrarianAnswer =
  | { readonly read: ReadablePack }
  | { readonly found: readonly FoundPlace[]; readonly complete: boolean }
  | { readonly place: KnownInPack; readonly names: readonly DisplayName[]; readonly aliases: readonly string[] }
  | { readonly changed: readonly boolean[] }
  | { readonly done: true }
export type LibrarianReply = ThreadReply<LibrarianAnswer>

/** The packs of the thread, opened, with what was worked out of them. */
interface Library {
  readonly gazetteer: Gazetteer
  prominent?: Prominent
}

let packs: readonly PackSource[] = z.object({ packs: z.array(packSourceSchema) }).parse(workerData).packs
let library: Library | undefined
let compared: { readonly versions: string; readonly couldChange: CouldChange } | undefined

parentPort?.on('message', (request: LibrarianRequest) => {
  parentPort?.postMessage(replyWith(() => answer(request)) satisfies LibrarianReply)
  // The first who searches need not wait for it.
  if (request.kind === 'open' && library !== undefined) prominentOf(library)
})

function answer(request: LibrarianRequest): LibrarianAnswer {
  switch (request.kind) {
    case 'read':
      return { read: readPack(request.path, request.verify) }
    case 'open': {
      const opened = openPackSources(request.packs)
      packs = request.packs
      library = { gazetteer: opened }
      compared = undefined
      return { done: true }
    }
    case 'search':
      return search(opened(), request.query)
    case 'place':
      return describe(opened().gazetteer, request.id)
    case 'judge':
      return { changed: judge(request.before, request.texts) }
    case 'forget':
      compared = undefined
      return { done: true }
  }
}

function opened(): Library {
  library ??= { gazetteer: openPackSources(packs) }
  return library
}

function readPack(path: string, verify: boolean): ReadablePack {
  const bytes = readShared(path)
  if (bytes === undefined && verify) verifyPackFile(path, basename(path))
  const { info, contents } = bytes === undefined ? loadPack(path) : new Pack(bytes, basename(path))
  return { ...(bytes !== undefined && { bytes }), info, contents }
}

function search(library: Library, query: SearchQuery): LibrarianAnswer {
  const { gazetteer } = library
  const { results, complete } = searchGazetteer(gazetteer, prominentOf(library), query)
  return { found: results.map((result) => ({ ...result, ...withSurroundings(gazetteer, result.ref) })), complete }
}

function prominentOf(library: Library): Prominent {
  library.prominent ??= readProminent(library.gazetteer)
  return library.prominent
}

function describe(gazetteer: Gazetteer, id: string): LibrarianAnswer {
  const ref = gazetteer.byId(placeIdOf(id))
  if (ref === undefined) throw new AppError('not_found', `No loaded pack has a place with the id ${id}.`)
  const known = withSurroundings(gazetteer, ref)
  const names = displayNames(known.place, gazetteer.namesOf(ref))
  return { place: known, names, aliases: gazetteer.aliasesOf(ref) }
}

function placeIdOf(id: string): Place['id'] {
  try {
    return placeId(id)
  } catch (cause) {
    throw new AppError('not_found', `${id} is no place id; gn:170063, ctry:SY and adm1:SY.09 are.`, { cause })
  }
}

function judge(before: readonly PackSource[], texts: readonly JudgedText[]): boolean[] {
  const versions = before.map(({ version }) => version).join()
  if (compared?.versions !== versions) {
    compared = { versions, couldChange: compareGazetteers(openPackSources(before), opened().gazetteer) }
  }
  const { couldChange } = compared
  return texts.map(({ text, lang }) => couldChange(text, lang))
}
