import { Dictionary } from './dictionary'
import type { PlaceRow } from './read-batch'

/** The places that some article mentions, numbered; a place keeps its number for good. */
export class PlaceTable {
  readonly #ids = new Dictionary()
  readonly #rows: (PlaceRow | undefined)[] = []

  get count(): number {
    return this.#ids.size
  }

  put(row: PlaceRow): void {
    this.#rows[this.#ids.add(row.id)] = row
  }

  /** -1 for null. */
  number(id: string | null): number {
    return this.#ids.add(id)
  }

  find(id: string): PlaceRow | undefined {
    const number = this.#ids.find(id)
    return number === undefined ? undefined : this.#rows[number]
  }

  /** The place of a number. */
  row(number: number): PlaceRow {
    const row = this.#rows[number]
    if (row === undefined) throw new Error(`Place ${this.#ids.word(number)} is mentioned but was not loaded`)
    return row
  }

  /** As far as its row is loaded. */
  peek(number: number): PlaceRow | undefined {
    return this.#rows[number]
  }

  provinceOf({ country_code, admin1_code }: PlaceRow): PlaceRow | undefined {
    return country_code === null || admin1_code === null ? undefined : this.find(`adm1:${country_code}.${admin1_code}`)
  }
}
