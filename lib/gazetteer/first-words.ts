/** Words that begin a name, as an open hash table: a look-up touches one or two 16-bit slots. */
/** Bits of a slot that hold the number of words. */
export const WORD_COUNT_BITS = 4
export const MOST_WORDS = (1 << WORD_COUNT_BITS) - 1

/**
 * The largest number of words among names that begin with a word. The table keeps 12 bits of each word's hash and not
 * the word, so one unknown word in some thousands is answered as if it began a name; a known one never gets too little.
 */
export class FirstWords {
  readonly #bytes: Uint8Array
  readonly #mask: number

  constructor(section: Uint8Array) {
    this.#bytes = section
    this.#mask = (section.byteLength >>> 1) - 1
  }

  longestFrom(word: string): number {
    const hash = hashWord(word)
    const print = fingerprint(hash)
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const value = (this.#bytes[slot * 2] ?? 0) | ((this.#bytes[slot * 2 + 1] ?? 0) << 8)
      if (value === 0) return 0
      if (value >>> WORD_COUNT_BITS === print) return value & MOST_WORDS
    }
  }
}

/** FNV-1a over UTF-16 units, mixed once more because its low bits are weak on short words. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Never 0 with its count, so that 0 is an empty slot: a count is at least 1. */
export function fingerprint(hash: number): number {
  return hash >>> 20
}
