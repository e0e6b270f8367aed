// Past 200 lines on purpose: one search, from the table of top keys down to the postings.
import type { Alphabet } from './alphabet'
import { ByteReader } from './bytes'
import { KEY_BLOCK, LONG_NIBBLE, LONGEST_KEY, SHORT_TAGS, TOP_BLOCK } from './key-layout'
import { readUint32, type Section, WholeSection } from './section'

/** Who bears a key: a place and the tag of the name (see name-tag.ts). */
export interface Posting {
  readonly ref: number
  readonly tag: number
}

/** A block of keys, in bytes that stay as they are. */
export interface KeyBlock {
  readonly bytes: Uint8Array
  readonly at: number
  readonly end: number
}

/** The first key of a block with its head: what a step of the search reads. */
const FIRST_KEY_BYTES = LONGEST_KEY + 4

/**
 * Sorted, front-coded keys with their postings beside them. A block holds 32 keys; each is one byte with two nibbles
 * (bytes shared with the key before, bytes that follow; 15 means 15 plus the varint that comes next), the bytes that
 * follow, a varint with the length of its postings, and those. `offsets` says where each block begins. The first keys of
 * every eighth block stand in `tops`, which is always in memory: the search begins there.
 */
export class KeyIndex {
  readonly #keys: Section
  readonly #offsets: Section
  readonly blocks: number
  readonly alphabet: Alphabet
  readonly #tops: Uint8Array
  readonly #topCount: number
  readonly #topBytes: number
  readonly #query = new Uint8Array(LONGEST_KEY)

  constructor(keys: Section, offsets: Section, tops: Uint8Array, alphabet: Alphabet) {
    this.#keys = keys
    this.#offsets = offsets
    this.blocks = offsets.length >>> 2
    this.#tops = tops
    this.#topCount = tops.length < 4 ? 0 : readUint32(tops, 0)
    this.#topBytes = 4 + (this.#topCount + 1) * 4
    this.alphabet = alphabet
  }

  /** The postings of exactly this key, by ascending ref; empty where it is unknown. */
  find(key: string): readonly Posting[] {
    const query = this.#query
    const length = this.alphabet.encode(key, query)
    if (length <= 0) return []
    const block = this.blockOf(query, length)
    if (block < 0) return []
    return this.#scan(block, query, length)
  }

  /** The key with this number in the sorted order; empty outside it. */
  keyAt(number: number): string {
    const block = Math.floor(number / KEY_BLOCK)
    if (!(number >= 0 && block < this.blocks)) return ''
    const { reader, end } = this.#open(block)
    const key: number[] = []
    for (let i = 0; i <= number % KEY_BLOCK; i++) {
      if (reader.at >= end) return ''
      readKey(reader, key)
      reader.skip(reader.varint())
    }
    return this.alphabet.decode(key)
  }

  /** The keys that a place bears, in order, with their tags. Reads the whole index. */
  keysOf(ref: number): readonly { readonly key: string; readonly tag: number }[] {
    const found: { key: string; tag: number }[] = []
    for (let block = 0; block < this.blocks; block++) {
      const { reader, end } = this.#open(block)
      const key: number[] = []
      while (reader.at < end) {
        readKey(reader, key)
        const tag = passPostings(reader, ref)
        if (tag !== undefined) found.push({ key: this.alphabet.decode(key), tag })
      }
    }
    return found
  }

  /** All keys in order. */
  *keys(): Generator<string> {
    for (let block = 0; block < this.blocks; block++) {
      // A page may go while the caller thinks: a block's keys are read before the first is handed out.
      const { reader, end } = this.#open(block)
      const found: string[] = []
      const key: number[] = []
      while (reader.at < end) {
        readKey(reader, key)
        reader.skip(reader.varint())
        found.push(this.alphabet.decode(key))
      }
      yield* found
    }
  }

  /** A block to walk through at leisure. */
  block(number: number): KeyBlock {
    const { reader, end } = this.#open(number)
    const bytes = this.#keys.bytes
    if (this.#keys instanceof WholeSection) return { bytes, at: reader.at, end }
    return { bytes: bytes.slice(reader.at, end), at: 0, end: end - reader.at }
  }

  /** The last block whose first key is not after the query's bytes; -1 when even the first is. */
  blockOf(query: Uint8Array, length: number): number {
    let low = 0
    let high = this.#topCount
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#topIsAfter(middle, query, length)) high = middle
      else low = middle + 1
    }
    if (low === 0) return -1
    const first = (low - 1) * TOP_BLOCK
    low = first + 1
    high = Math.min(first + TOP_BLOCK, this.blocks)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#firstIsAfter(middle, query, length)) high = middle
      else low = middle + 1
    }
    return low - 1
  }

  #topIsAfter(top: number, query: Uint8Array, length: number): boolean {
    const tops = this.#tops
    const entry = 4 + top * 4
    const at = this.#topBytes + readUint32(tops, entry)
    return isAfter(tops, at, readUint32(tops, entry + 4) - readUint32(tops, entry), query, length)
  }

  /** A block's first key shares nothing, and its rest is one nibble or goes on in a varint. */
  #firstIsAfter(block: number, query: Uint8Array, length: number): boolean {
    const from = this.#offset(block)
    let at = this.#keys.load(from, from + FIRST_KEY_BYTES)
    const bytes = this.#keys.bytes
    let suffix = (bytes[at++] ?? 0) & LONG_NIBBLE
    if (suffix === LONG_NIBBLE) {
      const reader = new ByteReader(bytes, at)
      suffix = longNibble(reader, LONG_NIBBLE)
      at = reader.at
    }
    return isAfter(bytes, at, suffix, query, length)
  }

  /** Walks a block, knowing how many bytes of the query the last key matched, so that no key is ever put together. */
  #scan(block: number, query: Uint8Array, length: number): readonly Posting[] {
    const { reader, end } = this.#open(block)
    const bytes = this.#keys.bytes
    let matched = 0
    while (reader.at < end) {
      const head = reader.byte()
      const shared = longNibble(reader, head >>> 4)
      const suffix = longNibble(reader, head & LONG_NIBBLE)
      const next = reader.at + suffix
      if (shared < matched) return []
      if (shared === matched) {
        while (reader.at < next && matched < length && bytes[reader.at] === query[matched]) {
          reader.at++
          matched++
        }
        if (reader.at === next && matched === length) return readPostings(reader)
        if (matched === length || (reader.at < next && (bytes[reader.at] ?? 0) > (query[matched] ?? 0))) return []
      }
      reader.at = next
      reader.skip(reader.varint())
    }
    return []
  }

  #open(block: number): { readonly reader: ByteReader; readonly end: number } {
    const from = this.#offset(block)
    const to = block + 1 < this.blocks ? this.#offset(block + 1) : this.#keys.length
    const at = this.#keys.load(from, to)
    return { reader: new ByteReader(this.#keys.bytes, at), end: at + to - from }
  }

  #offset(block: number): number {
    const at = this.#offsets.load(block * 4, block * 4 + 4)
    return readUint32(this.#offsets.bytes, at)
  }
}

function isAfter(bytes: Uint8Array, at: number, keyLength: number, query: Uint8Array, length: number): boolean {
  for (let i = 0; i < keyLength; i++) {
    if (i === length) return true
    const difference = (bytes[at + i] ?? 0) - (query[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/** Puts the next key in the place of the one before. */
function readKey(reader: ByteReader, key: number[]): void {
  const head = reader.byte()
  key.length = Math.min(key.length, longNibble(reader, head >>> 4))
  for (let suffix = longNibble(reader, head & LONG_NIBBLE); suffix > 0; suffix--) key.push(reader.byte())
}

export function longNibble(reader: ByteReader, nibble: number): number {
  return nibble === LONG_NIBBLE ? LONG_NIBBLE + reader.varint() : nibble
}

/** Passes the postings that come next. Returns the tag of this ref where it is among them. */
function passPostings(reader: ByteReader, wanted: number): number | undefined {
  const length = reader.varint()
  const end = reader.at + length
  let ref = 0
  while (reader.at < end && ref <= wanted) {
    const number = reader.varint()
    ref += Math.floor(number / 4)
    const tag = SHORT_TAGS[number & 3] ?? reader.varint()
    if (ref !== wanted) continue
    reader.at = end
    return tag
  }
  reader.at = end
  return undefined
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
