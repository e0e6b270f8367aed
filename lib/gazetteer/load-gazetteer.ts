import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Gazetteer } from './gazetteer'
import { openGazetteer } from './open-gazetteer'
import { Pack } from './pack'
import { openPackFile } from './pack-file'

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
  const added = packs === 'all' && dataDir !== undefined ? addedPacks(dataDir) : []
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

function addedPacks(dataDir: string): string[] {
  const folder = join(dataDir, 'packs')
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.pack'))
    return names.sort().map((name) => join(folder, name))
  } catch {
    return []
  }
}
