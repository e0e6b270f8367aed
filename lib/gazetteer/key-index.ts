// Past 200 lines on purpose: the reader and the writer of one block format, which must agree byte by byte.
import type { Alphabet } from './alphabet'
import { ByteReader, ByteWriter } from './bytes'

/** Keys a block. More save space, fewer save time: a look-up reads half a block on average. */
const BLOCK = 32
/** No key is longer, in bytes. */
export const LONGEST_KEY = 160
const NIBBLE = 15

/** Who bears a key: a place and the tag of the name (see name-tag.ts). */
export interface Posting {
  readonly ref: number
  readonly tag: number
}

/** What an index is made of: its keys, and where each block of them begins. */
export interface KeyParts {
  readonly alphabet: Alphabet
  readonly bytes: Uint8Array
  readonly blocks: number
  blockStart(block: number): number
}

/**
 * Sorted, front-coded keys with their postings beside them. A block holds 32 keys; each is one byte with two nibbles
 * (bytes shared with the key before, bytes that follow; 15 means 15 plus the varint that comes next), the bytes that
 * follow, a varint with the length of its postings, and those. `offsets` says where each block begins.
 */
export class KeyIndex {
  readonly #bytes: Uint8Array
  readonly #offsets: DataView
  readonly #blocks: number
  readonly #alphabet: Alphabet
  readonly #query = new Uint8Array(LONGEST_KEY)

  constructor(bytes: Uint8Array, offsets: Uint8Array, alphabet: Alphabet) {
    this.#bytes = bytes
    this.#offsets = new DataView(offsets.buffer, offsets.byteOffset, offsets.byteLength)
    this.#blocks = offsets.byteLength >>> 2
    this.#alphabet = alphabet
  }

  /** The postings of exactly this key, by ascending ref; empty where it is unknown. */
  find(key: string): readonly Posting[] {
    const length = this.#alphabet.encode(key, this.#query)
    if (length <= 0) return []
    const block = this.#blockOf(length)
    if (block < 0) return []
    return this.#scan(block, length)
  }

  /** For a cursor over the keys. */
  get parts(): KeyParts {
    const offsets = this.#offsets
    return {
      alphabet: this.#alphabet,
      bytes: this.#bytes,
      blocks: this.#blocks,
      blockStart: (block) => offsets.getUint32(block * 4, true),
    }
  }

  /** The key with this number in the sorted order; empty outside it. */
  keyAt(number: number): string {
    const block = Math.floor(number / BLOCK)
    if (!(number >= 0 && block < this.#blocks)) return ''
    const reader = new ByteReader(this.#bytes, this.#offsets.getUint32(block * 4, true))
    const key: number[] = []
    for (let i = 0; i <= number % BLOCK; i++) {
      const head = reader.byte()
      key.length = Math.min(key.length, longNibble(reader, head >>> 4))
      for (let suffix = longNibble(reader, head & NIBBLE); suffix > 0; suffix--) key.push(reader.byte())
      reader.skip(reader.varint())
    }
    return this.#alphabet.decode(key)
  }

  /** All keys in order. */
  *keys(): Generator<string> {
    const reader = new ByteReader(this.#bytes)
    const key: number[] = []
    while (reader.at < this.#bytes.length) {
      const head = reader.byte()
      key.length = longNibble(reader, head >>> 4)
      for (let suffix = longNibble(reader, head & NIBBLE); suffix > 0; suffix--) key.push(reader.byte())
      reader.skip(reader.varint())
      yield this.#alphabet.decode(key)
    }
  }

  /** The last block whose first key is not after the query; -1 when even the first is. */
  #blockOf(length: number): number {
    let low = 0
    let high = this.#blocks
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#firstIsAfter(middle, length)) high = middle
      else low = middle + 1
    }
    return low - 1
  }

  /** Called a dozen times a look-up, so without a reader: a block's first key shares nothing, and its rest is one nibble. */
  #firstIsAfter(block: number, length: number): boolean {
    const bytes = this.#bytes
    let at = this.#offsets.getUint32(block * 4, true)
    let suffix = (bytes[at++] ?? 0) & NIBBLE
    if (suffix === NIBBLE) {
      const reader = new ByteReader(bytes, at)
      suffix = longNibble(reader, NIBBLE)
      at = reader.at
    }
    for (let i = 0; i < suffix; i++) {
      if (i === length) return true
      const difference = (bytes[at + i] ?? 0) - (this.#query[i] ?? 0)
      if (difference !== 0) return difference > 0
    }
    return false
  }

  /** Walks a block, knowing how many bytes of the query the last key matched, so that no key is ever put together. */
  #scan(block: number, length: number): readonly Posting[] {
    const reader = new ByteReader(this.#bytes, this.#offsets.getUint32(block * 4, true))
    const end = block + 1 < this.#blocks ? this.#offsets.getUint32(block * 4 + 4, true) : this.#bytes.length
    let matched = 0
    while (reader.at < end) {
      const head = reader.byte()
      const shared = longNibble(reader, head >>> 4)
      const suffix = longNibble(reader, head & NIBBLE)
      const next = reader.at + suffix
      if (shared < matched) return []
      if (shared === matched) {
        while (reader.at < next && matched < length && this.#bytes[reader.at] === this.#query[matched]) {
          reader.at++
          matched++
        }
        if (reader.at === next && matched === length) return readPostings(reader)
        if (matched === length || (reader.at < next && (this.#bytes[reader.at] ?? 0) > (this.#query[matched] ?? 0))) {
          return []
        }
      }
      reader.at = next
      reader.skip(reader.varint())
    }
    return []
  }
}

/** Keys in any order to an index's two sections, and each key's number. A ref has one posting a key. */
export function packKeys(
  postings: ReadonlyMap<string, readonly Posting[]>,
  alphabet: Alphabet,
): { readonly bytes: Uint8Array; readonly offsets: Uint8Array; readonly numbers: ReadonlyMap<string, number> } {
  const scratch = new Uint8Array(LONGEST_KEY)
  const keys: { key: string; bytes: Uint8Array; postings: readonly Posting[] }[] = []
  for (const [key, list] of postings) {
    const length = alphabet.encode(key, scratch)
    if (length > 0) keys.push({ key, bytes: scratch.slice(0, length), postings: list })
  }
  keys.sort((a, b) => Buffer.compare(a.bytes, b.bytes))
  const writer = new ByteWriter()
  const offsets: number[] = []
  let before: Uint8Array = new Uint8Array(0)
  for (const [index, key] of keys.entries()) {
    if (index % BLOCK === 0) {
      offsets.push(writer.length)
      before = new Uint8Array(0)
    }
    const shared = sharedBytes(before, key.bytes)
    const suffix = key.bytes.length - shared
    writer.byte((Math.min(shared, NIBBLE) << 4) | Math.min(suffix, NIBBLE))
    if (shared >= NIBBLE) writer.varint(shared - NIBBLE)
    if (suffix >= NIBBLE) writer.varint(suffix - NIBBLE)
    writer.bytes(key.bytes.subarray(shared))
    writePostings(writer, key.postings)
    before = key.bytes
  }
  const table = new DataView(new ArrayBuffer(offsets.length * 4))
  for (const [index, offset] of offsets.entries()) table.setUint32(index * 4, offset, true)
  const numbers = new Map(keys.map(({ key }, number) => [key, number]))
  return { bytes: writer.finish(), offsets: new Uint8Array(table.buffer), numbers }
}

export function longNibble(reader: ByteReader, nibble: number): number {
  return nibble === NIBBLE ? NIBBLE + reader.varint() : nibble
}

function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++
  return shared
}

/** Tags that need no byte of their own; 3 says that one follows. */
const SHORT_TAGS = [2, 0, 1]
const LONG_TAG = 3

/** Each posting is a varint, four times the step from the ref before plus its short tag, then a long tag's varint. */
function writePostings(writer: ByteWriter, postings: readonly Posting[]): void {
  const list = new ByteWriter()
  let before = 0
  for (const { ref, tag } of [...postings].sort((a, b) => a.ref - b.ref)) {
    const short = SHORT_TAGS.indexOf(tag)
    list.varint((ref - before) * 4 + (short < 0 ? LONG_TAG : short))
    if (short < 0) list.varint(tag)
    before = ref
  }
  writer.varint(list.length)
  writer.bytes(list.finish())
}

export function readPostings(reader: ByteReader): readonly Posting[] {
  const length = reader.varint()
  const end = reader.at + length
  const postings: Posting[] = []
  let ref = 0
  while (reader.at < end) {
    const number = reader.varint()
    ref += Math.floor(number / 4)
    const tag = SHORT_TAGS[number & 3] ?? reader.varint()
    postings.push({ ref, tag })
  }
  return postings
}
