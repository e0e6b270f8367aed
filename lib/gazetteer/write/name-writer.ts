import { BY_LONG_NUMBER, BY_SHORT_NUMBER } from '../place-names'
import type { SeenKey } from './key-index-writer'
import { Sorter } from './sorter'
import { Spill, type Stream } from './spill'
import { TextTableWriter } from './text-table-writer'

const BY_KEY = 1
const BY_TEXT = 0
const RECORD_BYTES = 8

/** Main names by ref. Those that are kept as the number of their key wait until the keys are numbered. */
export class NameWriter {
  readonly #kinds: Spill
  readonly #texts: Spill
  readonly #numbers: Sorter
  readonly #table: TextTableWriter

  constructor(folder: string) {
    this.#kinds = new Spill(folder)
    this.#texts = new Spill(folder)
    this.#numbers = new Sorter(folder)
    this.#table = new TextTableWriter(folder)
  }

  pushText(name: string): void {
    const bytes = Buffer.from(name, 'utf8')
    this.#kinds.byte(BY_TEXT)
    this.#texts.uint32(bytes.length)
    this.#texts.bytes(bytes)
  }

  /** The key comes by `see`. */
  pushKey(): void {
    this.#kinds.byte(BY_KEY)
  }

  see({ number, marked }: SeenKey): void {
    for (const ref of marked) {
      const { bytes, at } = this.#numbers.reserve(RECORD_BYTES)
      bytes.writeUInt32BE(ref, at)
      bytes.writeUInt32BE(number, at + 4)
      this.#numbers.push(RECORD_BYTES)
    }
  }

  finish(): Stream {
    const texts = new SpillReader(this.#texts)
    const numbers = this.#numbers.sorted()
    for (const chunk of this.#kinds.chunks()) {
      for (const kind of chunk) {
        if (kind === BY_TEXT) {
          this.#table.push(texts.read(texts.uint32()))
          continue
        }
        const record = numbers.next().value
        if (!record) throw new Error('A place is named by a key that was never written')
        this.#table.push(referenceTo(record.bytes.readUInt32BE(record.start + 4)))
      }
    }
    return this.#table.finish()
  }

  close(): void {
    this.#kinds.close()
    this.#texts.close()
    this.#table.close()
  }
}

function referenceTo(number: number): Uint8Array {
  const low = [number & 0xff, (number >>> 8) & 0xff, (number >>> 16) & 0xff]
  return number < 2 ** 24
    ? Uint8Array.of(BY_SHORT_NUMBER, ...low)
    : Uint8Array.of(BY_LONG_NUMBER, ...low, number >>> 24)
}

/** Reads a spill from front to back in pieces of any length. */
class SpillReader {
  readonly #chunks: Iterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array(0)
  #at = 0

  constructor(spill: Spill) {
    this.#chunks = spill.chunks()
  }

  uint32(): number {
    const bytes = this.read(4)
    return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true)
  }

  read(length: number): Uint8Array {
    const piece = new Uint8Array(length)
    for (let done = 0; done < length; ) {
      if (this.#at === this.#chunk.length) {
        const next = this.#chunks.next()
        if (next.done === true) throw new Error('A temporary file is shorter than what was written')
        this.#chunk = next.value
        this.#at = 0
      }
      const part = this.#chunk.subarray(this.#at, this.#at + length - done)
      piece.set(part, done)
      this.#at += part.length
      done += part.length
    }
    return piece
  }
}
