import { isFunctionWord } from '../text/common-words'
import type { Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { wordListsOf } from './name-context'
import { mostPartsWith, type PlaceWord, placeWord } from './place-words'

/** Small words between a place word and its name. */
export const MAX_ADJECTIVES = 2

export interface FoundPlaceWord {
  readonly word: PlaceWord
  readonly first: number
  readonly last: number
}

export function placeWordEndingAt(words: Words, last: number, language: Language): FoundPlaceWord | undefined {
  if (words.kind(last) !== TOKEN.word) return undefined
  for (let length = mostPartsWith(language, words.lower(last)); length > 0; length--) {
    const word = placeWord(language, joined(words, last - length + 1, last))
    if (word !== undefined) return { word, first: last - length + 1, last }
  }
  // "localité-clé", "ville-frontière": the head of a hyphenated pair is the place word.
  const hyphenated = words.lower(last - 1) === '-' ? placeWord(language, words.lower(last - 2)) : undefined
  return hyphenated === undefined ? undefined : { word: hyphenated, first: last - 2, last }
}

export function placeWordStartingAt(words: Words, first: number, language: Language): FoundPlaceWord | undefined {
  for (let length = mostPartsWith(language, words.lower(first)); length > 0; length--) {
    const word = placeWord(language, joined(words, first, first + length - 1))
    if (word !== undefined) return { word, first, last: first + length - 1 }
  }
  return undefined
}

export function joined(words: Words, first: number, last: number, read = words.lower): string {
  let phrase = read(first)
  for (let index = first + 1; index <= last; index++)
    phrase += words.touchesPrevious(index) ? read(index) : ` ${read(index)}`
  return phrase
}

/** A small word that may stand between a place word and its name: no preposition, article, conjunction, auxiliary or number. */
export function isAdjectiveLike(words: Words, index: number, language: Language): boolean {
  if (words.kind(index) !== TOKEN.word || words.shape(index) !== SHAPE.lower) return false
  const { of, article, conjunction, locative, compass } = wordListsOf(language)
  const word = words.lower(index)
  if (word.length < 3 || of.has(word) || article.has(word) || conjunction.has(word) || locative.has(word)) return false
  return !isFunctionWord(language, word) || compass.has(word)
}
