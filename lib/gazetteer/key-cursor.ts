import { ByteReader } from './bytes'
import { type KeyParts, LONGEST_KEY, longNibble, type Posting, readPostings } from './key-index'

const NIBBLE = 15
const LARGEST_BYTE = 255

/**
 * A place in the sorted keys that moves forward key by key or leaps to any prefix. Keys are in the order of their bytes,
 * which is that of their UTF-16 units but for units outside the alphabet, which come last.
 */
export class KeyCursor {
  readonly #index: KeyParts
  readonly #reader: ByteReader
  readonly #key = new Uint8Array(LONGEST_KEY)
  readonly #target = new Uint8Array(LONGEST_KEY)
  #length = 0
  #block = -1
  #postingsAt = 0

  constructor(index: KeyParts) {
    this.#index = index
    this.#reader = new ByteReader(index.bytes)
  }

  /** The key it stands on; meaningless before the first move and after one that led nowhere. */
  get key(): string {
    return this.#index.alphabet.decode(this.#key.subarray(0, this.#length))
  }

  get postings(): readonly Posting[] {
    return readPostings(new ByteReader(this.#index.bytes, this.#postingsAt))
  }

  /** Moves to the first key that is not before this one; false when there is none. */
  seek(key: string): boolean {
    return this.#seekBytes(this.#index.alphabet.encode(key, this.#target))
  }

  /** Moves to the first key after all those that begin with `prefix`; false when there is none. */
  seekPast(prefix: string): boolean {
    let length = this.#index.alphabet.encode(prefix, this.#target)
    while (length > 0 && this.#target[length - 1] === LARGEST_BYTE) length--
    if (length <= 0) return false
    this.#target[length - 1] = (this.#target[length - 1] ?? 0) + 1
    return this.#seekBytes(length)
  }

  /** Moves to the next key; false at the end. */
  next(): boolean {
    if (this.#reader.at >= this.#index.bytes.length) return false
    const isFirst = this.#block + 1 < this.#index.blocks && this.#reader.at === this.#index.blockStart(this.#block + 1)
    if (isFirst) this.#block++
    this.#read()
    return true
  }

  #seekBytes(length: number): boolean {
    if (length < 0 || this.#index.blocks === 0) return false
    if (!this.#isInBlock(this.#block, length)) this.#block = this.#blockBefore(length)
    this.#reader.at = this.#index.blockStart(this.#block)
    this.#length = 0
    while (this.next()) if (this.#compare(length) >= 0) return true
    return false
  }

  /** Most moves of a search are short. */
  #isInBlock(block: number, length: number): boolean {
    if (block < 0 || !this.#isBefore(block, length)) return false
    return block + 1 === this.#index.blocks || !this.#isBefore(block + 1, length)
  }

  /** Is the first key of a block before the target? */
  #isBefore(block: number, length: number): boolean {
    this.#reader.at = this.#index.blockStart(block)
    this.#length = 0
    this.#read()
    return this.#compare(length) < 0
  }

  /** The last block whose first key is before the target; the first block when even its key is not. */
  #blockBefore(length: number): number {
    let low = 0
    let high = this.#index.blocks
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#isBefore(middle, length)) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  #read(): void {
    const reader = this.#reader
    const head = reader.byte()
    this.#length = Math.min(longNibble(reader, head >>> 4), LONGEST_KEY)
    const suffix = longNibble(reader, head & NIBBLE)
    const end = reader.at + suffix
    while (reader.at < end && this.#length < LONGEST_KEY) this.#key[this.#length++] = reader.byte()
    reader.at = end
    this.#postingsAt = end
    reader.skip(reader.varint())
  }

  /** Below zero when the current key is before the target. */
  #compare(length: number): number {
    const shorter = Math.min(length, this.#length)
    for (let i = 0; i < shorter; i++) {
      const difference = (this.#key[i] ?? 0) - (this.#target[i] ?? 0)
      if (difference !== 0) return difference
    }
    return this.#length - length
  }
}
