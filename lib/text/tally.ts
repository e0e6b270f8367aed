import functionWords from './function-words.json'
import { LANGUAGES, type Language } from './language'
import type { ShapeCounts } from './letters'
import { perLexeme } from './per-word'
import type { Span } from './span'
import { isLongSpelt } from './spellings'
import { SHAPE, TOKEN, type Tokens } from './tokenize'

/** What the words of a stretch of text count up to. */
export interface Tally extends ShapeCounts {
  readonly accented: number
  /** Function words whose long s was read as an f: "eft", "fome". */
  readonly longSpelt: number
  functionWords(language: Language): number
}

const [CASED, UPPER, CAPITALIZED, ACCENTED, LONG_SPELT, FUNCTION] = [0, 1, 2, 3, 4, 5]
const WIDTH = FUNCTION + LANGUAGES.length

/** Counts the words of every sentence once; the answer adds up any run of sentences, first included, last not. */
export function tallySentences(tokens: Tokens, sentences: readonly Span[]): (from: number, to: number) => Tally {
  // One row a sentence in one array: a report of a hundred megabytes has a million sentences.
  const rows = new Uint32Array(sentences.length * WIDTH)
  const { kinds, shapes, lexemes, lexicon, ends } = tokens
  const masks = masksIn(lexicon)
  let token = 0
  const add = (row: number, field: number) => {
    rows[row * WIDTH + field] = (rows[row * WIDTH + field] ?? 0) + 1
  }
  sentences.forEach(({ end }, row) => {
    for (; token < tokens.count && (ends[token] ?? 0) <= end; token++) {
      const shape = shapes[token]
      if (kinds[token] !== TOKEN.word || shape === SHAPE.caseless) continue
      add(row, CASED)
      if (shape === SHAPE.upper) add(row, UPPER)
      else if (shape !== SHAPE.lower) add(row, CAPITALIZED)
      const mask = masks(lexemes[token] ?? 0)
      if (mask === 0) continue
      if ((mask & ACCENTED_BIT) !== 0) add(row, ACCENTED)
      if ((mask & LONG_SPELT_BIT) !== 0) add(row, LONG_SPELT)
      for (let i = 0; i < LANGUAGES.length; i++) if ((mask & (1 << i)) !== 0) add(row, FUNCTION + i)
    }
  })
  return (from, to) => {
    const sum = new Uint32Array(WIDTH)
    for (let i = from * WIDTH; i < to * WIDTH; i++) sum[i % WIDTH] = (sum[i % WIDTH] ?? 0) + (rows[i] ?? 0)
    const field = (at: number) => sum[at] ?? 0
    return {
      cased: field(CASED),
      upper: field(UPPER),
      capitalized: field(CAPITALIZED),
      accented: field(ACCENTED),
      longSpelt: field(LONG_SPELT),
      functionWords: (language) => field(FUNCTION + LANGUAGES.indexOf(language)),
    }
  }
}

const ACCENTED_BIT = 1 << LANGUAGES.length
const LONG_SPELT_BIT = ACCENTED_BIT << 1
const ACCENT = /[à-öø-ÿœ]/
const FUNCTION_WORDS = LANGUAGES.map((language) => new Set(functionWords[language]))

const masksIn = perLexeme((lexicon, lexeme) => maskOf(lexicon.textOf(lexeme)))

/** The language that needs this word, as a bit; a word of several languages tells nothing, and has none. */
function maskOf(surface: string): number {
  const word = surface.toLowerCase()
  const languages = FUNCTION_WORDS.flatMap((words, i) => (words.has(word) ? [i] : []))
  const mask = languages.length === 1 ? 1 << (languages[0] ?? 0) : 0
  return mask | (ACCENT.test(word) ? ACCENTED_BIT : 0) | (isLongSpelt(word) ? LONG_SPELT_BIT : 0)
}
