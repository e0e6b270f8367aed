import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../errors'
import type { Gazetteer } from './gazetteer'
import { openGazetteer } from './open-gazetteer'
import { Pack } from './pack'
import { openPackFile, READ_WHOLE_BYTES } from './pack-file'

export interface GazetteerOptions {
  /** `world` is the bundled pack alone; `all` adds those in the data folder. */
  readonly packs?: 'world' | 'all'
  /** The folder whose `packs/*.pack` a user added. */
  readonly dataDir?: string
  /** The repository's root, where the bundled pack lies. */
  readonly root?: string
}

/** Opens the bundled pack and, by default, the added ones in name order. Throws `AppError` for one that cannot be read. */
export function loadGazetteer({ packs = 'all', dataDir, root = process.cwd() }: GazetteerOptions = {}): Gazetteer {
  const added = packs === 'all' && dataDir !== undefined ? addedPackPaths(dataDir) : []
  return openGazetteer([worldPackPath(root), ...added].map(loadPack))
}

/** The bundled pack alone: what tests and published figures use. */
export function loadWorldPack(root = process.cwd()): Gazetteer {
  return loadGazetteer({ packs: 'world', root })
}

export function worldPackPath(root: string): string {
  return join(root, 'gazetteer', 'world', 'world.pack')
}

/** Throws `AppError` when the file cannot be read or is no usable pack. */
export function loadPack(path: string): Pack {
  return new Pack(openPackFile(path, basename(path)), basename(path))
}

/**
 * A small pack's bytes in memory that threads can share; undefined for a large one, which each reads by pages. Throws
 * `AppError` when the file cannot be read.
 */
export function readShared(path: string): Uint8Array | undefined {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const { size } = fstatSync(file)
    if (size > READ_WHOLE_BYTES) return undefined
    const bytes = new Uint8Array(new SharedArrayBuffer(size))
    const read = readSync(file, bytes, 0, size, 0)
    return bytes.subarray(0, read)
  } catch (cause) {
    throw new AppError('unavailable', `The gazetteer pack ${path} cannot be read`, { cause })
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** The packs that a user added, in the order in which they are loaded. */
export function addedPackPaths(dataDir: string): string[] {
  const folder = join(dataDir, 'packs')
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.pack'))
    return names.sort().map((name) => join(folder, name))
  } catch {
    return []
  }
}
