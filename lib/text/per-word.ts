import { type Lexicon, MOST_KEPT } from './lexicon'
import type { Words } from './words'

/** What a rule says of a word by its letters alone, wherever it stands. */
type Answer = NonNullable<unknown> | null

/**
 * A question about single words whose answer depends on the word's letters, the manner of its passage (`Words.manner`) and nothing else, so that it is worked
 * out once for all texts. Make it once, at the top level of a file; `at` is one place where the word stands.
 */
export function perWord<A extends Answer>(ask: (words: Words, at: number) => A): (words: Words) => (at: number) => A {
  const answersOf = perWordWith<Lexicon, A>(ask)
  return (words) => answersOf(words, words.lexicon)
}

/** The same for an answer that also depends on one other value, such as the gazetteer; the answers live as long as it does. */
export function perWordWith<Context extends object, A extends Answer>(
  ask: (words: Words, at: number, context: Context) => A,
): (words: Words, context: Context) => (at: number) => A {
  const keptWith = new WeakMap<Context, KeptAnswers<A>>()
  return (words, context) => {
    const answers = keptWith.get(context) ?? new KeptAnswers<A>()
    keptWith.set(context, answers)
    const isOne = words.manners.length === 1
    const first = answers.of(words.lexicon, words.manner(0).number)
    const others = new Map(
      words.manners.map(({ number }) => [number, isOne ? first : answers.of(words.lexicon, number)]),
    )
    return (at) => {
      const lexeme = words.lexeme(at)
      const kept = isOne ? first : (others.get(words.manner(at).number) ?? first)
      const known = kept[lexeme]
      if (known !== undefined) return known
      const made = ask(words, at, context)
      if (lexeme >= 0 && lexeme < kept.length) kept[lexeme] = made
      return made
    }
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
