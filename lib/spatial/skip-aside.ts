import { readLandmark } from './read-landmark'
import type { Scene } from './scene'

const LONGEST_ASIDE = 9

/**
 * The word after an aside that begins at `at`: "(nord)", ", la capitale,", ", dans le nord,". A name between two commas is a
 * member of a list and no aside. Answers `at` where none begins.
 */
export function skipAside(scene: Scene, at: number): number {
  const { words } = scene
  const open = words.lower(at)
  const close = open === '(' ? ')' : open === ',' ? ',' : undefined
  if (close === undefined || (close === ',' && readLandmark(scene, at + 1) !== undefined)) return at
  for (let i = at + 1; i <= at + LONGEST_ASIDE && words.sentence(i) === words.sentence(at); i++) {
    if (words.lower(i) === close) return i + 1
  }
  return at
}
