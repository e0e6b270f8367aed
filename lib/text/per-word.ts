import { type Lexicon, MOST_KEPT } from './lexicon'
import type { Words } from './words'

/** What a rule says of a word by its letters alone, wherever it stands; `null` and `false` mean that it has nothing to do there. */
type Answer = NonNullable<unknown> | null

/** The answers for the words of one text. */
export interface AnswersOf<A> {
  of(at: number): A
  /** The first word from `from` on whose answer is neither `null` nor `false`; the count of words where there is none. */
  next(from: number): number
}

/**
 * A question about single words whose answer depends on the word's letters, the manner of its passage (`Words.manner`) and
 * nothing else, so that it is worked out once for all texts. Make it once, at the top level of a file; `at` is one place where
 * the word stands.
 */
export function perWord<A extends Answer>(ask: (words: Words, at: number) => A): (words: Words) => AnswersOf<A> {
  const answersOf = perWordWith<Lexicon, A>(ask)
  return (words) => answersOf(words, words.lexicon)
}

/** The same for an answer that also depends on one other value, such as the gazetteer; the answers live as long as it does. */
export function perWordWith<Context extends object, A extends Answer>(
  ask: (words: Words, at: number, context: Context) => A,
): (words: Words, context: Context) => AnswersOf<A> {
  const keptWith = new WeakMap<Context, KeptAnswers<A>>()
  return (words, context) => {
    const answers = keptWith.get(context) ?? new KeptAnswers<A>()
    keptWith.set(context, answers)
    return new TextAnswers(words, answers, (at) => ask(words, at, context))
  }
}

/** The same for a reader of tokens: the word is known by its number in the lexicon alone. */
export function perLexeme<A extends Answer>(
  ask: (lexicon: Lexicon, lexeme: number) => A,
): (lexicon: Lexicon) => (lexeme: number) => A {
  const answers = new KeptAnswers<A>()
  return (lexicon) => {
    const kept = answers.of(lexicon, 0)
    return (lexeme) => {
      const known = kept[lexeme]
      if (known !== undefined) return known
      const made = ask(lexicon, lexeme)
      if (lexeme >= 0 && lexeme < kept.length) kept[lexeme] = made
      return made
    }
  }
}

class TextAnswers<A extends Answer> implements AnswersOf<A> {
  readonly #words: Words
  readonly #lexemes: Uint32Array
  /** By number of the word; for passages in the first manner of the text. */
  readonly #kept: (A | undefined)[]
  /** By number of the manner; undefined for a text that is all of one. */
  readonly #others: ReadonlyMap<number, (A | undefined)[]> | undefined
  readonly #ask: (at: number) => A

  constructor(words: Words, answers: KeptAnswers<A>, ask: (at: number) => A) {
    this.#words = words
    this.#lexemes = words.lexemes
    this.#kept = answers.of(words.lexicon, words.manner(0).number)
    this.#others =
      words.manners.length === 1
        ? undefined
        : new Map(words.manners.map(({ number }) => [number, answers.of(words.lexicon, number)]))
    this.#ask = ask
  }

  of(at: number): A {
    if (!(at >= 0 && at < this.#lexemes.length)) return this.#ask(at)
    const kept = this.#keptAt(at)
    const known = kept[this.#lexemes[at] ?? 0]
    return known === undefined ? this.#work(at, kept) : known
  }

  next(from: number): number {
    const lexemes = this.#lexemes
    for (let at = from; at < lexemes.length; at++) {
      const kept = this.#others === undefined ? this.#kept : this.#keptAt(at)
      const known = kept[lexemes[at] ?? 0]
      const answer = known === undefined ? this.#work(at, kept) : known
      if (answer !== null && answer !== false) return at
    }
    return this.#words.count
  }

  #keptAt(at: number): (A | undefined)[] {
    return this.#others?.get(this.#words.manner(at).number) ?? this.#kept
  }

  #work(at: number, kept: (A | undefined)[]): A {
    const made = this.#ask(at)
    const lexeme = this.#lexemes[at] ?? 0
    if (lexeme < kept.length) kept[lexeme] = made
    return made
  }
}

class KeptAnswers<A> {
  readonly #kept = new WeakMap<Lexicon, Map<number, (A | undefined)[]>>()

  /** By number of the word, for one manner of writing, with room for every word that the lexicon holds now. */
  of(lexicon: Lexicon, manner: number): (A | undefined)[] {
    const byManner = this.#kept.get(lexicon) ?? new Map<number, (A | undefined)[]>()
    this.#kept.set(lexicon, byManner)
    const kept = byManner.get(manner) ?? []
    const count = Math.min(lexicon.count, MOST_KEPT)
    if (count <= kept.length) return kept
    const wider = new Array<A | undefined>(Math.max(count, Math.min(MOST_KEPT, kept.length * 2))).fill(undefined)
    for (let i = 0; i < kept.length; i++) wider[i] = kept[i]
    byManner.set(manner, wider)
    return wider
  }
}
