import { compareTexts } from '../pack-layout'

/** Numbers texts in the order in which they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.#numbers.size)
    return this.#numbers.size - 1
  }

  get texts(): readonly string[] {
    return [...this.#numbers.keys()]
  }

  /** The texts by their bytes, and the place there of each number. */
  sorted(): { readonly texts: readonly string[]; readonly places: Uint32Array } {
    const entries = [...this.#numbers].sort(([a], [b]) => compareTexts(a, b))
    const places = new Uint32Array(entries.length)
    for (const [place, [, number]] of entries.entries()) places[number] = place
    return { texts: entries.map(([text]) => text), places }
  }
}
