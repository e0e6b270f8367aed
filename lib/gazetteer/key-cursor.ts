import { ByteReader } from './bytes'
import { type KeyIndex, longNibble, type Posting, readPostings } from './key-index'
import { LONG_NIBBLE, LONGEST_KEY } from './key-layout'

const LARGEST_BYTE = 255

/**
 * A place in the sorted keys that moves forward key by key or leaps to any prefix. Keys are in the order of their bytes,
 * which is that of their UTF-16 units but for units outside the alphabet, which come last.
 */
export class KeyCursor {
  readonly #index: KeyIndex
  readonly #key = new Uint8Array(LONGEST_KEY)
  readonly #target = new Uint8Array(LONGEST_KEY)
  #length = 0
  #block = -1
  #bytes: Uint8Array = new Uint8Array(0)
  #reader = new ByteReader(this.#bytes)
  #end = 0
  #postingsAt = 0

  constructor(index: KeyIndex) {
    this.#index = index
  }

  /** The key it stands on; meaningless before the first move and after one that led nowhere. */
  get key(): string {
    return this.#index.alphabet.decode(this.#key.subarray(0, this.#length))
  }

  get postings(): readonly Posting[] {
    return readPostings(new ByteReader(this.#bytes, this.#postingsAt))
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
    if (this.#reader.at >= this.#end) {
      if (this.#block + 1 >= this.#index.blocks) return false
      this.#enter(this.#block + 1)
    }
    this.#read()
    return true
  }

  #seekBytes(length: number): boolean {
    if (length < 0 || this.#index.blocks === 0) return false
    this.#enter(Math.max(0, this.#index.blockOf(this.#target, length)))
    while (this.next()) if (this.#compare(length) >= 0) return true
    return false
  }

  #enter(block: number): void {
    const { bytes, at, end } = this.#index.block(block)
    this.#block = block
    this.#bytes = bytes
    this.#reader = new ByteReader(bytes, at)
    this.#end = end
    this.#length = 0
  }

  #read(): void {
    const reader = this.#reader
    const head = reader.byte()
    this.#length = Math.min(longNibble(reader, head >>> 4), LONGEST_KEY)
    const suffix = longNibble(reader, head & LONG_NIBBLE)
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
