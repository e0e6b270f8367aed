/**
 * The distinct words of a text, numbered in the order they appear: a report of a hundred megabytes has some hundred
 * thousand, so what a rule asks of a word is worked out once for all its occurrences. Words are found by their hash
 * and compared in the text itself; no string is made before somebody asks for it.
 */
export class Lexicon {
  count = 0
  readonly #text: string
  /** One more than the number of a word, at its hash; 0 is empty. Always a power of two, at most half full. */
  #slots = new Uint32Array(1 << 8)
  #starts = new Uint32Array(1 << 7)
  #ends = new Uint32Array(1 << 7)
  #hashes = new Int32Array(1 << 7)

  constructor(text: string) {
    this.#text = text
  }

  /** The number of the word `text.slice(start, end)`, a new one where it was never seen; `hash` tells its units. */
  add(start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let held = this.#slots[slot] ?? 0; held !== 0; held = this.#slots[slot] ?? 0) {
      if (this.#hashes[held - 1] === hash && this.#isSame(held - 1, start, end)) return held - 1
      slot = (slot + 1) & mask
    }
    const number = this.count++
    if (number === this.#starts.length) this.#widen()
    this.#slots[slot] = number + 1
    this.#starts[number] = start
    this.#ends[number] = end
    this.#hashes[number] = hash
    if (this.count * 2 > this.#slots.length) this.#rehash()
    return number
  }

  textOf(number: number): string {
    return this.#text.slice(this.#starts[number], this.#ends[number])
  }

  #isSame(number: number, start: number, end: number): boolean {
    const from = this.#starts[number] ?? 0
    if ((this.#ends[number] ?? 0) - from !== end - start) return false
    for (let i = 0; i < end - start; i++)
      if (this.#text.charCodeAt(from + i) !== this.#text.charCodeAt(start + i)) return false
    return true
  }

  #widen(): void {
    this.#starts = doubled(this.#starts, new Uint32Array(this.count * 2))
    this.#ends = doubled(this.#ends, new Uint32Array(this.count * 2))
    this.#hashes = doubled(this.#hashes, new Int32Array(this.count * 2))
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number < this.count; number++) {
      const hash = this.#hashes[number] ?? 0
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

/** Answers are kept for the words that come first, which are the common ones: a text of nothing but rare words stays small. */
const MOST_KEPT = 1 << 18

/** What `make` says of a word, worked out once for each number below `count`; `at` is any place where the word stands. */
export function oncePerWord<Answer extends NonNullable<unknown> | null>(
  count: number,
  make: (number: number, at: number) => Answer,
): (number: number, at?: number) => Answer {
  const kept = new Array<Answer | undefined>(Math.min(count, MOST_KEPT))
  return (number, at = -1) => {
    const known = kept[number]
    if (known !== undefined) return known
    const made = make(number, at)
    if (number >= 0 && number < kept.length) kept[number] = made
    return made
  }
}

function doubled<Column extends Uint32Array | Int32Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
