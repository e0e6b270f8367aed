import { ByteReader, ByteWriter } from './bytes'

const BLOCK = 16

/** Numbered texts (UTF-8): an offset every 16 texts, then each with its length before it. */
export class TextTable {
  readonly count: number
  readonly #bytes: Uint8Array
  readonly #offsets: DataView
  readonly #texts: Buffer

  constructor(section: Uint8Array) {
    const view = new DataView(section.buffer, section.byteOffset, section.byteLength)
    this.count = view.getUint32(0, true)
    const blocks = Math.ceil(this.count / BLOCK)
    this.#offsets = new DataView(section.buffer, section.byteOffset + 4, blocks * 4)
    this.#bytes = section.subarray(4 + blocks * 4)
    this.#texts = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength)
  }

  /** The text with this number; empty outside the table. */
  at(index: number): string {
    const [start, end] = this.#rangeOf(index)
    return this.#texts.toString('utf8', start, end)
  }

  /** The same as bytes, a view. */
  bytesAt(index: number): Uint8Array {
    const [start, end] = this.#rangeOf(index)
    return this.#bytes.subarray(start, end)
  }

  #rangeOf(index: number): readonly [start: number, end: number] {
    if (!(index >= 0 && index < this.count)) return [0, 0]
    const reader = new ByteReader(this.#bytes, this.#offsets.getUint32((index >>> 4) * 4, true))
    for (let skip = index & (BLOCK - 1); skip > 0; skip--) reader.skip(reader.varint())
    const length = reader.varint()
    return [reader.at, reader.at + length]
  }

  /** The number of `text` in a table sorted by code unit; undefined where it is not there. */
  find(text: string): number | undefined {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.at(middle) < text) low = middle + 1
      else high = middle
    }
    return low < this.count && this.at(low) === text ? low : undefined
  }
}

export function packTexts(texts: readonly (string | Uint8Array)[]): Uint8Array {
  const writer = new ByteWriter()
  const offsets: number[] = []
  for (const [index, text] of texts.entries()) {
    if (index % BLOCK === 0) offsets.push(writer.length)
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text
    writer.varint(bytes.length)
    writer.bytes(bytes)
  }
  const section = new Uint8Array(4 + offsets.length * 4 + writer.length)
  const view = new DataView(section.buffer)
  view.setUint32(0, texts.length, true)
  for (const [index, offset] of offsets.entries()) view.setUint32(4 + index * 4, offset, true)
  section.set(writer.finish(), 4 + offsets.length * 4)
  return section
}
