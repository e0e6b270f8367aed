import { LANGUAGES, type Language } from './language'
import { isWithoutCapitals } from './letters'
import type { Span } from './span'
import { missesAccents } from './spellings'
import { type Tally, tallySentences } from './tally'
import type { Tokens } from './tokenize'

/** How a sentence is written, which decides how its words are read. */
export interface Manner {
  readonly language: Language
  /** `capitals`: a headline that writes everything in capitals. `small`: no word has a capital. There, letters tell nothing of names. */
  readonly letters: 'mixed' | 'capitals' | 'small'
  /** False where the accents of the language were left out. */
  readonly accents: boolean
  /** True in old print whose long s was read as an f: "Heffe" is Hesse. */
  readonly longS: boolean
  /** Its number among all manners, below `MOST_MANNERS`. */
  readonly number: number
}

export interface Manners {
  /** The article's own manner first, then the others that some sentence has. */
  readonly list: readonly Manner[]
  /** By number of the sentence, the number of its manner. */
  readonly ofSentence: Uint8Array
}

/** Function words of another language that make a passage one of it; they also must be twice those of the article's. */
const LEAST_FOREIGN = 3
/** The fewest words that show a headline in capitals, a paragraph without any, a text without accents. */
const LEAST_IN_CAPITALS = 3
const LEAST_IN_SMALL = 12
const LEAST_WITHOUT_ACCENTS = 6
/** Function words with an f for a long s: one may be a slip. */
const LEAST_LONG_SPELT = 2

/**
 * The manner of each sentence of an article in `language`. A sentence in another language is told by its own function words, or
 * by those of its paragraph; one in capitals by its letters; small letters by the paragraph or the article, missing accents by the
 * article.
 */
export function readManners(tokens: Tokens, sentences: readonly Span[], language: Language): Manners {
  const ofSentence = new Uint8Array(sentences.length)
  const tally = tallySentences(tokens, sentences)
  const article = tally(0, sentences.length)
  const longS = article.longSpelt >= LEAST_LONG_SPELT && article.longSpelt * 200 > article.cased
  const isSmall = isWithoutCapitals(article)
  const list = [mannerOf(language, 'mixed', hasAccents(article, language), longS)]
  for (let from = 0; from < sentences.length; ) {
    const to = endOfParagraph(tokens.text, sentences, from)
    const paragraph = tally(from, to)
    const general = languageOf(paragraph, language)
    const isSmallHere = isSmall || (paragraph.cased >= LEAST_IN_SMALL && isWithoutCapitals(paragraph))
    for (let i = from; i < to; i++) {
      const own = tally(i, i + 1)
      const letters = isInCapitals(own) ? 'capitals' : isSmallHere ? 'small' : 'mixed'
      const spoken = languageOf(own, general)
      const isWhole = letters === 'capitals' ? own.accented > 0 : hasAccents(article, spoken)
      const accents = isWhole || !missesAccents(spoken)
      ofSentence[i] = placeIn(list, mannerOf(spoken, letters, accents, longS))
    }
    from = to
  }
  return { list, ofSentence }
}

function isInCapitals({ cased, upper }: Tally): boolean {
  return upper >= LEAST_IN_CAPITALS && upper * 5 >= cased * 4
}

function hasAccents({ cased, accented }: Tally, language: Language): boolean {
  return !missesAccents(language) || cased < LEAST_WITHOUT_ACCENTS || accented * 100 > cased
}

function languageOf({ functionWords }: Tally, general: Language): Language {
  const best = LANGUAGES.reduce((a, b) => (functionWords(b) > functionWords(a) ? b : a), general)
  const count = functionWords(best)
  return count >= LEAST_FOREIGN && count > functionWords(general) * 2 ? best : general
}

function placeIn(list: Manner[], manner: Manner): number {
  const known = list.indexOf(manner)
  return known >= 0 ? known : list.push(manner) - 1
}

const LETTERS = ['mixed', 'capitals', 'small'] as const
export const MOST_MANNERS = LANGUAGES.length * LETTERS.length * 4

/** Every manner there is, once: what is worked out for the words of one text holds for the next that is written alike. */
const MANNERS: readonly Manner[] = LANGUAGES.flatMap((language) =>
  LETTERS.flatMap((letters) =>
    [true, false].flatMap((accents) => [false, true].map((longS) => ({ language, letters, accents, longS }))),
  ),
).map((manner, number) => ({ ...manner, number }))

function mannerOf(language: Language, letters: Manner['letters'], accents: boolean, longS: boolean): Manner {
  const number = (LANGUAGES.indexOf(language) * LETTERS.length + LETTERS.indexOf(letters)) * 4
  const manner = MANNERS[number + (accents ? 0 : 2) + (longS ? 1 : 0)]
  if (manner === undefined) throw new RangeError(`No manner for ${language}`)
  return manner
}

/** That of most texts: the article's language throughout, capitals where they belong, accents and all. */
export function ordinaryManner(language: Language): Manner {
  return mannerOf(language, 'mixed', true, false)
}

export function isOrdinary(manner: Manner, language: Language): boolean {
  return manner === ordinaryManner(language)
}

/** Sentences with no line end between them are one paragraph. */
function endOfParagraph(text: string, sentences: readonly Span[], from: number): number {
  let to = from + 1
  while (to < sentences.length && !/[\n\r]/.test(text.slice(sentences[to - 1]?.end, sentences[to]?.start))) to++
  return to
}
