import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../errors'
import type { PackContents, PackInfo } from '../gazetteer/gazetteer'
import { addedPackPaths, worldPackPath } from '../gazetteer/load-gazetteer'
import type { PackSource } from './pack-source'

/** A pack in use. */
export interface ShelvedPack extends PackSource {
  /** Bytes. */
  readonly size: number
  /** ISO 8601 instant. */
  readonly modified: string
  readonly info: PackInfo
  readonly contents: PackContents
  /** Changes when the file does. */
  readonly stamp: string
}

/** A file among the packs that cannot be used. */
export interface PackProblem {
  readonly path: string
  readonly message: string
  /** A former content of the file is still in use. */
  readonly formerInUse: boolean
  /** When the file was written, milliseconds since 1970. */
  readonly modified: number
  readonly stamp: string
}

/** The packs in use, in the order in which they are loaded, and the files that are none. */
export interface Shelf {
  readonly packs: readonly ShelvedPack[]
  readonly problems: readonly PackProblem[]
}

export const EMPTY_SHELF: Shelf = { packs: [], problems: [] }

/** Reads and verifies a pack; throws when it is none. */
export type ReadPack = (path: string) => Promise<ReadablePack>

export interface ReadablePack {
  /** Absent for a large pack, which is read by pages. */
  readonly bytes?: Uint8Array
  readonly info: PackInfo
  readonly contents: PackContents
}

/**
 * The shelf as the files now are: what did not change is kept, a file that cannot be read leaves its former content in
 * use and is a problem. Throws when the bundled pack itself has never been readable.
 */
export async function refreshShelf(
  former: Shelf,
  { dataDir, root }: { readonly dataDir: string; readonly root: string },
  readPack: ReadPack,
): Promise<Shelf> {
  const packs: ShelvedPack[] = []
  const problems: PackProblem[] = []
  const world = worldPackPath(root)
  for (const path of [world, ...addedPackPaths(dataDir)]) {
    const inUse = former.packs.find((pack) => pack.path === path)
    const known = former.problems.find((problem) => problem.path === path)
    const file = await stat(path).catch(() => undefined)
    // Gone since the folder was read.
    if (file === undefined && path !== world) continue
    const stamp = file === undefined ? 'missing' : `${file.ino} ${file.size} ${file.mtimeMs}`
    const { size = 0, mtimeMs: modified = 0 } = file ?? {}
    const looked = inUse?.stamp === stamp ? inUse : known?.stamp === stamp ? known : await shelve(path)
    if ('info' in looked) packs.push(looked)
    else {
      if (path === world && inUse === undefined) throw new AppError('unavailable', looked.message)
      problems.push(looked)
      if (inUse !== undefined) packs.push(inUse)
    }

    async function shelve(path: string): Promise<ShelvedPack | PackProblem> {
      try {
        const read = await readPack(path)
        const written = new Date(modified).toISOString()
        return { ...read, path, label: basename(path), version: read.info.version, size, modified: written, stamp }
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        return { path, message, formerInUse: inUse !== undefined, modified, stamp }
      }
    }
  }
  return { packs, problems }
}
