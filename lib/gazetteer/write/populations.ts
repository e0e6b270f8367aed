import { ColumnWriter } from './column-writer'
import type { Stream } from './spill'

/** From here on a population may be written as a number in the table of large ones. */
const LEAST_LARGE = 0x8000
const TWO_BYTES = 0x10000

/** Two bytes a place hold every small population; the few large ones stand in a table of their own. */
export class PopulationWriter {
  readonly #column: ColumnWriter
  readonly #folder: string
  readonly #large = new Set<number>()

  constructor(folder: string) {
    this.#folder = folder
    this.#column = new ColumnWriter(folder)
  }

  push(population: number): void {
    this.#column.push(population)
    if (population >= LEAST_LARGE && this.#large.size <= LEAST_LARGE) this.#large.add(population)
  }

  finish(): { readonly limit: number; readonly column: Stream; readonly large: Stream } {
    const distinct = [...this.#large].sort((a, b) => a - b)
    let count = 0
    while (count < distinct.length && (distinct[distinct.length - count - 1] ?? 0) >= TWO_BYTES - count) count++
    const table = new ColumnWriter(this.#folder)
    // So many that the table would not fit in two bytes: then the column is as wide as it must be.
    if (count > LEAST_LARGE) return { limit: 2 ** 32, column: this.#column.finish(), large: table.finish() }
    const limit = TWO_BYTES - count
    const large = distinct.slice(distinct.length - count)
    const numbers = new Map(large.map((value, i) => [value, limit + i]))
    for (const value of large) table.push(value)
    const column = this.#column.finish(
      (value) => numbers.get(value) ?? value,
      large.length > 0 ? TWO_BYTES - 1 : undefined,
    )
    return { limit, column, large: table.finish() }
  }

  close(): void {
    this.#column.close()
  }
}
