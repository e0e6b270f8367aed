import { foldKey } from '../text/fold'
import type { KeyIndex } from './key-index'
import type { Section } from './section'
import { TextTable } from './text-table'

/** First byte of a name that is kept as the number of its key: three bytes follow, or four. No name begins with it. */
export const BY_SHORT_NUMBER = 0
export const BY_LONG_NUMBER = 1
/** A name of no more bytes is shorter than the number would be. */
const SHORTEST = 5

/**
 * Names by ref. Most are their own key with a capital to each word ("New York"), so the number of that key is kept
 * instead of the letters.
 */
export class PlaceNames {
  readonly #texts: TextTable
  readonly #keys: KeyIndex

  constructor(section: Section, keys: KeyIndex) {
    this.#texts = new TextTable(section)
    this.#keys = keys
  }

  at(ref: number): string {
    const [mark, b0 = 0, b1 = 0, b2 = 0, b3 = 0] = this.#texts.bytesAt(ref)
    if (mark === BY_SHORT_NUMBER) return capitalize(this.#keys.keyAt(b0 | (b1 << 8) | (b2 << 16)))
    if (mark === BY_LONG_NUMBER) return capitalize(this.#keys.keyAt((b0 | (b1 << 8) | (b2 << 16) | (b3 << 24)) >>> 0))
    return this.#texts.at(ref)
  }
}

/** The key that a name can be kept as; undefined for one that it would not give back. */
export function keyOfName(name: string): string | undefined {
  if (name.length < SHORTEST) return undefined
  const key = foldKey(name)
  return capitalize(key) === name ? key : undefined
}

function capitalize(key: string): string {
  return key.replace(/(^| )(.)/gu, (_, space: string, letter: string) => space + letter.toUpperCase())
}
