/** Words that begin a name, as an open hash table: a look-up touches one or two 16-bit slots. */
const COUNT_BITS = 4
export const MOST_WORDS = (1 << COUNT_BITS) - 1

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
      if (value >>> COUNT_BITS === print) return value & MOST_WORDS
    }
  }
}

/** Keys in any order to the table. It is at most four fifths full, so every search ends soon. */
export function packFirstWords(keys: Iterable<string>): Uint8Array {
  const longest = new Map<string, number>()
  for (const key of keys) {
    const words = key.split(' ')
    const first = words[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, Math.min(words.length, MOST_WORDS)))
  }
  let size = 16
  while (size * 4 < longest.size * 5) size *= 2
  const slots = new Uint16Array(size)
  for (const [word, count] of [...longest].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hash = hashWord(word)
    const print = fingerprint(hash)
    let slot = hash & (size - 1)
    for (let value = slots[slot] ?? 0; value !== 0 && value >>> COUNT_BITS !== print; value = slots[slot] ?? 0) {
      slot = (slot + 1) & (size - 1)
    }
    slots[slot] = (print << COUNT_BITS) | Math.max(count, (slots[slot] ?? 0) & MOST_WORDS)
  }
  const bytes = new Uint8Array(size * 2)
  for (const [i, value] of slots.entries()) {
    bytes[i * 2] = value & 0xff
    bytes[i * 2 + 1] = value >>> 8
  }
  return bytes
}

/** FNV-1a over UTF-16 units, mixed once more because its low bits are weak on short words. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Never 0 with its count, so that 0 is an empty slot: a count is at least 1. */
function fingerprint(hash: number): number {
  return hash >>> 20
}
