import { foldKey } from '../text/fold'
import type { KeyIndex } from './key-index'
import { packTexts, TextTable } from './text-table'

/** First byte of a name that is kept as the number of its key: three bytes follow. No name begins with it. */
const BY_KEY = 0
const REFERENCE = 4

/**
 * Names by ref. Most are their own key with a capital to each word ("New York"), so the number of that key is kept
 * instead of the letters.
 */
export class PlaceNames {
  readonly #texts: TextTable
  readonly #keys: KeyIndex

  constructor(section: Uint8Array, keys: KeyIndex) {
    this.#texts = new TextTable(section)
    this.#keys = keys
  }

  at(ref: number): string {
    const [mark, low = 0, middle = 0, high = 0] = this.#texts.bytesAt(ref)
    if (mark !== BY_KEY) return this.#texts.at(ref)
    return capitalize(this.#keys.keyAt(low | (middle << 8) | (high << 16)))
  }
}

export function packPlaceNames(names: readonly string[], keyNumbers: ReadonlyMap<string, number>): Uint8Array {
  return packTexts(
    names.map((name) => {
      const key = foldKey(name)
      const number = keyNumbers.get(key)
      if (number === undefined || number >= 2 ** 24 || name.length <= REFERENCE || capitalize(key) !== name) return name
      return Uint8Array.of(BY_KEY, number & 0xff, (number >>> 8) & 0xff, number >>> 16)
    }),
  )
}

function capitalize(key: string): string {
  return key.replace(/(^| )(.)/gu, (_, space: string, letter: string) => space + letter.toUpperCase())
}
