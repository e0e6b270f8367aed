/** Numbers for strings that repeat, from 0 in the order of their first use. */
export class Dictionary {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = []

  get size(): number {
    return this.#words.length
  }

  /** The string's number, a new one where it has none. -1 for null. */
  add(word: string | null): number {
    if (word === null) return -1
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    this.#numbers.set(word, this.#words.length)
    return this.#words.push(word) - 1
  }

  find(word: string): number | undefined {
    return this.#numbers.get(word)
  }

  /** The string of a number; null for -1. */
  word(number: number): string | null {
    return this.#words[number] ?? null
  }
}
