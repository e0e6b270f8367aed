import { fold } from './fold'
import type { Language } from './language'
import { spelledOut } from './spellings'

/**
 * The distinct words of the texts read lately in one language, numbered in the order they were met. Reports share most of
 * their words, so what a rule asks of a word is worked out once for all texts (see `per-word.ts`). Words are found by their
 * hash and compared unit by unit; no string is made before somebody asks for it.
 */
export class Lexicon {
  count = 0
  readonly language: Language
  /** One more than the number of a word, at its hash; 0 is empty. Always a power of two, at most half full. */
  #slots = new Uint32Array(1 << 11)
  /** The words' units, one word after the other; word `n` is `[#ends[n - 1], #ends[n])`. */
  #units = new Uint16Array(1 << 13)
  #ends = new Uint32Array(1 << 10)
  #hashes = new Int32Array(1 << 10)
  readonly #written: (string | undefined)[] = []
  readonly #lowered: (string | undefined)[] = []
  readonly #folded: (string | undefined)[] = []

  constructor(language: Language = 'fr') {
    this.language = language
  }

  /** The number of the word `text.slice(start, end)`, a new one where it was never seen; `hash` tells its units. */
  add(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (this.#hashes[held - 1] === hash && this.#isSame(held - 1, text, start, end)) return held - 1
      slot = (slot + 1) & mask
    }
    const number = this.count++
    slots[slot] = number + 1
    this.#keep(number, text, start, end, hash)
    if (this.count * 2 > slots.length) this.#rehash()
    return number
  }

  /** As written. */
  textOf(number: number): string {
    return this.#written[number] ?? this.#kept(this.#written, number, this.#read(number))
  }

  /** Lower case, accents kept (French "a" is not "à"), typographic apostrophes as ', a lone capital A in French as "à". */
  lowerOf(number: number): string {
    return (
      this.#lowered[number] ??
      this.#kept(this.#lowered, number, spelledOut(this.textOf(number), { language: this.language, accents: true }))
    )
  }

  /** As names are compared. */
  foldedOf(number: number): string {
    return this.#folded[number] ?? this.#kept(this.#folded, number, fold(this.textOf(number)))
  }

  /** Whether it holds more than is worth keeping for the next text. */
  get isFull(): boolean {
    return this.count > MOST_WORDS || (this.#ends[this.count - 1] ?? 0) > MOST_UNITS
  }

  #isSame(number: number, text: string, start: number, end: number): boolean {
    const units = this.#units
    const from = number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
    if ((this.#ends[number] ?? 0) - from !== end - start) return false
    for (let i = 0; i < end - start; i++) if (units[from + i] !== text.charCodeAt(start + i)) return false
    return true
  }

  #keep(number: number, text: string, start: number, end: number, hash: number): void {
    if (number === this.#ends.length) {
      this.#ends = widened(this.#ends, new Uint32Array(number * 2))
      this.#hashes = widened(this.#hashes, new Int32Array(number * 2))
    }
    const from = number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
    const to = from + end - start
    if (to > this.#units.length) this.#units = widened(this.#units, new Uint16Array(Math.max(to, from * 2)))
    for (let i = start; i < end; i++) this.#units[from + i - start] = text.charCodeAt(i)
    this.#ends[number] = to
    this.#hashes[number] = hash
    if (number >= MOST_KEPT) return
    this.#written.push(undefined)
    this.#lowered.push(undefined)
    this.#folded.push(undefined)
  }

  #read(number: number): string {
    const end = this.#ends[number] ?? 0
    let text = ''
    for (let at = number === 0 ? 0 : (this.#ends[number - 1] ?? 0); at < end; at += LONGEST_SPREAD)
      text += String.fromCharCode(...this.#units.subarray(at, Math.min(end, at + LONGEST_SPREAD)))
    return text
  }

  #kept(strings: (string | undefined)[], number: number, made: string): string {
    if (number < strings.length) strings[number] = made
    return made
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
export const MOST_KEPT = 1 << 18
/** Two languages' worth of reports stay below this; a longer memory would only hold words that nobody writes again. */
const MOST_WORDS = 1 << 16
const MOST_UNITS = 1 << 20
/** A call takes so many arguments and not a million. */
const LONGEST_SPREAD = 1 << 12

const lexicons = new Map<Language, Lexicon>()

/** The lexicon that the next text of a language is read with: the last one's, until that has grown too large. */
export function lexiconOf(language: Language): Lexicon {
  const known = lexicons.get(language)
  if (known !== undefined && !known.isFull) return known
  const fresh = new Lexicon(language)
  lexicons.set(language, fresh)
  return fresh
}

function widened<Column extends Uint32Array | Int32Array | Uint16Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
