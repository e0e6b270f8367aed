import { Spill, type Stream } from './spill'

/** Gathers one number a row; they are written as narrow as the largest allows. Numbers are in [0, 2^32). */
export class ColumnWriter {
  readonly #values: Spill
  largest = 0

  constructor(folder: string) {
    this.#values = new Spill(folder)
  }

  get length(): number {
    return this.#values.length / 4
  }

  push(value: number): void {
    if (value > this.largest) this.largest = value
    this.#values.uint32(value)
  }

  /** The column as a section, its numbers replaced by `map`; `largest` is the largest that it then holds. */
  finish(map: (value: number, row: number) => number = (value) => value, largest = this.largest): Stream {
    const values = this.#values
    const width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : largest < 0x1000000 ? 3 : 4
    return {
      length: 1 + this.length * width,
      *chunks() {
        yield Uint8Array.of(width)
        let row = 0
        for (const chunk of values.chunks()) {
          const count = chunk.length / 4
          const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length)
          const narrow = new Uint8Array(count * width)
          for (let i = 0; i < count; i++) {
            const value = map(view.getUint32(i * 4, true), row++)
            for (let b = 0; b < width; b++) narrow[i * width + b] = value >>> (8 * b)
          }
          yield narrow
        }
      },
    }
  }

  close(): void {
    this.#values.close()
  }
}
