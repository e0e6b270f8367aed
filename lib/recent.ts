/**
 * The answers asked for lately, at most twice `most` of them: two halves, of which the older is dropped whole when the
 * younger is full. Cheaper than a strict order of use, and as bounded.
 */
export class Recent<Key, Answer extends NonNullable<unknown> | null> {
  readonly #most: number
  #younger = new Map<Key, Answer>()
  #older = new Map<Key, Answer>()

  constructor(most: number) {
    this.#most = most
  }

  /** The answer to `key`; `make` works it out where it is not at hand. */
  get(key: Key, make: (key: Key) => Answer): Answer {
    const known = this.#younger.get(key)
    if (known !== undefined) return known
    const answer = this.#older.get(key) ?? make(key)
    if (this.#younger.size >= this.#most) {
      this.#older = this.#younger
      this.#younger = new Map()
    }
    this.#younger.set(key, answer)
    return answer
  }
}
