import { fingerprint, hashWord, MOST_WORDS, WORD_COUNT_BITS } from '../first-words'
import { Spill, type Stream } from './spill'

/** Gathers how many words the longest key has that begins with a word. Keys must come in order of their bytes. */
export class FirstWordsWriter {
  readonly #hashes: Spill
  readonly #counts: Spill
  #word: string | undefined
  #longest = 0
  #words = 0

  constructor(folder: string) {
    this.#hashes = new Spill(folder)
    this.#counts = new Spill(folder)
  }

  add(key: string): void {
    let words = 1
    let first = key.length
    for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
      if (words++ === 1) first = at
    }
    const isSameWord = this.#word?.length === first && key.startsWith(this.#word)
    if (!isSameWord) {
      this.#close()
      this.#word = key.slice(0, first)
      this.#longest = 0
    }
    this.#longest = Math.max(this.#longest, Math.min(words, MOST_WORDS))
  }

  /** The table is at most four fifths full, so every search in it ends soon. */
  finish(): Stream {
    this.#close()
    let size = 16
    while (size * 4 < this.#words * 5) size *= 2
    const slots = new Uint16Array(size)
    const counts = bytesOf(this.#counts)
    for (const chunk of this.#hashes.chunks()) {
      const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length)
      for (let at = 0; at < chunk.length; at += 4) put(slots, view.getUint32(at, true), counts.next().value ?? 0)
    }
    const bytes = new Uint8Array(size * 2)
    for (let i = 0; i < size; i++) {
      bytes[i * 2] = (slots[i] ?? 0) & 0xff
      bytes[i * 2 + 1] = (slots[i] ?? 0) >>> 8
    }
    return { length: bytes.length, chunks: () => [bytes] }
  }

  close(): void {
    this.#hashes.close()
    this.#counts.close()
  }

  #close(): void {
    if (this.#word === undefined) return
    this.#hashes.uint32(hashWord(this.#word))
    this.#counts.byte(this.#longest)
    this.#words++
    this.#word = undefined
  }
}

function put(slots: Uint16Array, hash: number, count: number): void {
  const mask = slots.length - 1
  const print = fingerprint(hash)
  let slot = hash & mask
  for (let value = slots[slot] ?? 0; value !== 0 && value >>> WORD_COUNT_BITS !== print; value = slots[slot] ?? 0) {
    slot = (slot + 1) & mask
  }
  slots[slot] = (print << WORD_COUNT_BITS) | Math.max(count, (slots[slot] ?? 0) & MOST_WORDS)
}

function* bytesOf(spill: Spill): Generator<number, undefined> {
  for (const chunk of spill.chunks()) yield* chunk
  return undefined
}
