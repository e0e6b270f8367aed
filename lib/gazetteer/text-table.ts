import { ByteReader } from './bytes'
import { readUint32, type Section } from './section'

/** Texts a block. */
export const TEXT_BLOCK = 16

/** Numbered texts (UTF-8): an offset every 16 texts, then each with its length before it. */
export class TextTable {
  readonly count: number
  readonly #section: Section
  readonly #blocks: number
  readonly #texts: number

  constructor(section: Section) {
    const at = section.load(0, 4)
    this.#section = section
    this.count = section.length < 4 ? 0 : readUint32(section.bytes, at)
    this.#blocks = Math.ceil(this.count / TEXT_BLOCK)
    this.#texts = 4 + this.#blocks * 4
  }

  /** The text with this number; empty outside the table. */
  at(index: number): string {
    const bytes = this.bytesAt(index)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  }

  /** The same as bytes, a view that is good until the pack is asked for something else. */
  bytesAt(index: number): Uint8Array {
    if (!(index >= 0 && index < this.count)) return new Uint8Array(0)
    const block = Math.floor(index / TEXT_BLOCK)
    const from = this.#offset(block)
    const to = block + 1 < this.#blocks ? this.#offset(block + 1) : this.#section.length - this.#texts
    const at = this.#section.load(this.#texts + from, this.#texts + to)
    const reader = new ByteReader(this.#section.bytes, at)
    for (let skip = index % TEXT_BLOCK; skip > 0; skip--) reader.skip(reader.varint())
    const length = reader.varint()
    return this.#section.bytes.subarray(reader.at, reader.at + length)
  }

  /** The number of `text` in a table sorted by its bytes; undefined where it is not there. */
  find(text: string): number | undefined {
    const bytes = Buffer.from(text, 'utf8')
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (Buffer.compare(this.bytesAt(middle), bytes) < 0) low = middle + 1
      else high = middle
    }
    return low < this.count && Buffer.compare(this.bytesAt(low), bytes) === 0 ? low : undefined
  }

  #offset(block: number): number {
    const at = this.#section.load(4 + block * 4, 8 + block * 4)
    return readUint32(this.#section.bytes, at)
  }
}
