import type { Alphabet } from '../alphabet'
import { KEY_BLOCK, LONG_NIBBLE, LONG_TAG, LONGEST_KEY, SHORT_TAGS, TOP_BLOCK } from '../key-layout'
import { readTag } from '../name-tag'
import { Sorter } from './sorter'
import { joinStreams, Spill, type Stream } from './spill'

/** Between a key and what it is about; no key holds it where a letter begins. */
const END = 0
const TAIL_BYTES = 9

/** What the writer tells about each key, in order: its bytes are good until it returns. */
export interface SeenKey {
  readonly number: number
  readonly bytes: Uint8Array
  /** The refs for which the posting was marked. */
  readonly marked: readonly number[]
}

interface Posting {
  readonly ref: number
  tag: number
}

/** Gathers who bears which key, in any order and number, and writes an index; see FORMAT.md, "Names". */
export class KeyIndexWriter {
  /** Postings written. */
  postings = 0
  /** Keys written. */
  keys = 0
  readonly #sorter: Sorter
  readonly #alphabet: Alphabet
  readonly #blocks: Spill
  readonly #offsets: Spill
  readonly #tops: Spill
  readonly #topOffsets: Spill
  readonly #head: Spill
  readonly #list: number[] = []

  constructor(folder: string, alphabet: Alphabet) {
    this.#alphabet = alphabet
    this.#sorter = new Sorter(folder)
    this.#blocks = new Spill(folder)
    this.#offsets = new Spill(folder)
    this.#tops = new Spill(folder)
    this.#topOffsets = new Spill(folder)
    this.#head = new Spill(folder)
  }

  /** Whether the key is taken: one too long for the index is left out. `isMarked` comes back in `SeenKey`. */
  add(key: string, ref: number, tag: number, isMarked = false): boolean {
    const { bytes, at } = this.#sorter.reserve(LONGEST_KEY + TAIL_BYTES)
    const length = this.#alphabet.encode(key, bytes.subarray(at, at + LONGEST_KEY))
    if (length <= 0) return false
    const end = at + length
    bytes[end] = END
    bytes.writeUInt32BE(ref, end + 1)
    bytes[end + 5] = tag & 7
    bytes.writeUInt16BE(tag >>> 3, end + 6)
    bytes[end + 8] = isMarked ? 1 : 0
    this.#sorter.push(length + TAIL_BYTES)
    return true
  }

  /** Sorts, and hands over each key as it is written. */
  finish(see: (key: SeenKey) => void): { readonly keys: Stream; readonly blocks: Stream; readonly tops: Stream } {
    const key = new Uint8Array(LONGEST_KEY)
    let length = -1
    let postings: Posting[] = []
    let marked: number[] = []
    const before = { bytes: new Uint8Array(LONGEST_KEY), length: 0 }
    const close = () => {
      if (length < 0) return
      const bytes = key.subarray(0, length)
      this.#write(bytes, before, postings)
      see({ number: this.keys - 1, bytes, marked })
      postings = []
      marked = []
    }
    for (const { bytes, start, end } of this.#sorter.sorted()) {
      const keyEnd = end - TAIL_BYTES
      if (!isSame(key, length, bytes, start, keyEnd)) {
        close()
        length = keyEnd - start
        key.set(bytes.subarray(start, keyEnd))
      }
      const ref = bytes.readUInt32BE(keyEnd + 1)
      if (bytes[keyEnd + 8] === 1 && marked.at(-1) !== ref) marked.push(ref)
      addPosting(postings, ref, (bytes[keyEnd + 5] ?? 0) + 8 * bytes.readUInt16BE(keyEnd + 6))
    }
    close()
    this.#topOffsets.uint32(this.#tops.length)
    this.#head.uint32(this.#topOffsets.length / 4 - 1)
    return {
      keys: this.#blocks,
      blocks: this.#offsets,
      tops: joinStreams(this.#head, this.#topOffsets, this.#tops),
    }
  }

  close(): void {
    for (const spill of [this.#blocks, this.#offsets, this.#tops, this.#topOffsets, this.#head]) spill.close()
  }

  #write(key: Uint8Array, before: { bytes: Uint8Array; length: number }, postings: readonly Posting[]): void {
    const number = this.keys++
    if (number % KEY_BLOCK === 0) {
      this.#offsets.uint32(this.#blocks.length)
      before.length = 0
    }
    if (number % (KEY_BLOCK * TOP_BLOCK) === 0) {
      this.#topOffsets.uint32(this.#tops.length)
      this.#tops.bytes(key)
    }
    let shared = 0
    while (shared < before.length && shared < key.length && before.bytes[shared] === key[shared]) shared++
    const suffix = key.length - shared
    this.#blocks.byte((Math.min(shared, LONG_NIBBLE) << 4) | Math.min(suffix, LONG_NIBBLE))
    if (shared >= LONG_NIBBLE) this.#blocks.varint(shared - LONG_NIBBLE)
    if (suffix >= LONG_NIBBLE) this.#blocks.varint(suffix - LONG_NIBBLE)
    this.#blocks.bytes(key.subarray(shared))
    this.#writePostings(postings)
    before.bytes.set(key)
    before.length = key.length
    this.postings += postings.length
  }

  /** Each posting is a varint, four times the step from the ref before plus its short tag, then a long tag's varint. */
  #writePostings(postings: readonly Posting[]): void {
    const numbers = this.#list
    numbers.length = 0
    let ref = 0
    for (const posting of postings) {
      const short = SHORT_TAGS.indexOf(posting.tag)
      numbers.push((posting.ref - ref) * 4 + (short < 0 ? LONG_TAG : short))
      if (short < 0) numbers.push(posting.tag)
      ref = posting.ref
    }
    let length = 0
    for (const number of numbers) length += varintLength(number)
    this.#blocks.varint(length)
    for (const number of numbers) this.#blocks.varint(number)
  }
}

/**
 * One posting a place and key: the strongest kind, and the language only when all of that kind agree on it. Tags come by
 * kind, strongest first.
 */
function addPosting(postings: Posting[], ref: number, tag: number): void {
  const last = postings.at(-1)
  if (last?.ref !== ref) {
    postings.push({ ref, tag })
    return
  }
  const [a, b] = [readTag(last.tag), readTag(tag)]
  if (a.kind === b.kind && a.lang !== b.lang) last.tag &= 7
}

function isSame(key: Uint8Array, length: number, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== length) return false
  for (let i = 0; i < length; i++) if (key[i] !== bytes[start + i]) return false
  return true
}

function varintLength(value: number): number {
  let length = 1
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length++
  return length
}
