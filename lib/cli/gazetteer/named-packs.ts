import { existsSync } from 'node:fs'
import { AppError } from '../../errors'
import { addedPackPaths, worldPackPath } from '../../gazetteer/load-gazetteer'
import { packPath } from '../../gazetteer/pack-folder'
import type { GazetteerContext } from './command'

/** The files of the packs that a command names; of all where it names none. Throws `not_found` for one that is not there. */
export function namedPacks({ root, env, words }: GazetteerContext): string[] {
  if (words.length === 0) return [worldPackPath(root), ...addedPackPaths(env.DATA_DIR)]
  return words.map((word) => {
    const path = word === 'world' ? worldPackPath(root) : packPath(env.DATA_DIR, word)
    if (!existsSync(path)) throw new AppError('not_found', `There is no pack ${word} (${path})`)
    return path
  })
}
