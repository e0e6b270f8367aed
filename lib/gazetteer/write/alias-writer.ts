import { ColumnWriter } from './column-writer'
import { Sorter } from './sorter'
import type { Stream } from './spill'
import { TextTableWriter } from './text-table-writer'

const REF_BYTES = 4
const END = 0

/** Other ids of places, sorted by their bytes. One that several places claim is the first one's. */
export class AliasWriter {
  readonly #sorter: Sorter
  readonly #texts: TextTableWriter
  readonly #refs: ColumnWriter

  constructor(folder: string) {
    this.#sorter = new Sorter(folder)
    this.#texts = new TextTableWriter(folder)
    this.#refs = new ColumnWriter(folder)
  }

  add(alias: string, ref: number): void {
    const length = Buffer.byteLength(alias, 'utf8')
    const { bytes, at } = this.#sorter.reserve(length + 1 + REF_BYTES)
    bytes.write(alias, at, 'utf8')
    bytes[at + length] = END
    bytes.writeUInt32BE(ref, at + length + 1)
    this.#sorter.push(length + 1 + REF_BYTES)
  }

  finish(): [string, Stream][] {
    let before = Buffer.alloc(0)
    for (const { bytes, start, end } of this.#sorter.sorted()) {
      const alias = bytes.subarray(start, end - REF_BYTES - 1)
      if (alias.equals(before)) continue
      before = Buffer.from(alias)
      this.#texts.push(before)
      this.#refs.push(bytes.readUInt32BE(end - REF_BYTES))
    }
    return [
      ['aliases', this.#texts.finish()],
      ['alias-refs', this.#refs.finish()],
    ]
  }

  close(): void {
    this.#texts.close()
    this.#refs.close()
  }
}
