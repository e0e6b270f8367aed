import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'

/** Word numbers, both inclusive: what every rule of recognition looks around. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

/** The word before, past an elided apostrophe ("d'Alep" has d before it) and opening quotation marks. */
export function wordBefore(words: Words, index: number): number {
  let before = index - 1
  while (before >= 0 && isQuoteOrApostrophe(words, before)) before--
  return before
}

const QUOTES = new Set(['"', '“', '”', '«', '»', '‘', '’', "'", '‹', '›'])

export function isQuote(surface: string): boolean {
  return QUOTES.has(surface)
}

function isQuoteOrApostrophe(words: Words, index: number): boolean {
  return words.kind(index) === TOKEN.punctuation && QUOTES.has(words.surface(index))
}

export function isCapital(words: Words, index: number): boolean {
  const shape = words.shape(index)
  return shape === SHAPE.capitalized || shape === SHAPE.upper || shape === SHAPE.mixed || shape === SHAPE.initial
}

/** True when the word opens its sentence, quotation marks, dashes and bullets aside. */
export function opensSentence(words: Words, index: number): boolean {
  const sentence = words.sentence(index)
  let before = index - 1
  while (before >= 0 && words.sentence(before) === sentence && words.kind(before) === TOKEN.punctuation) before--
  return before < 0 || words.sentence(before) !== sentence
}

/** A following capitalised word with nothing but a space between: "Paris [Match]". */
export function isCapitalJoinedAfter(words: Words, index: number): boolean {
  return (
    words.kind(index + 1) === TOKEN.word &&
    words.sentence(index + 1) === words.sentence(index) &&
    isCapital(words, index + 1)
  )
}

export function isCapitalJoinedBefore(words: Words, index: number): boolean {
  return (
    words.kind(index - 1) === TOKEN.word &&
    words.sentence(index - 1) === words.sentence(index) &&
    isCapital(words, index - 1)
  )
}
