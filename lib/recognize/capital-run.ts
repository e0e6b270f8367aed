import { isCommonWord } from '../text/common-words'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { grammarOf } from './grammar'
import { isInnerTail } from './inner-apostrophe'
import { isIn, wordListsOf } from './name-context'
import { isCapital, type WordRange } from './neighborhood'
import { organizationKind } from './organization-words'
import { placeWord } from './place-words'

const LONGEST = 10

/** The run of capitalised words that begins at `first`, small particles inside it included; undefined where none begins. */
export function runFrom(words: Words, first: number): WordRange | undefined {
  if (!isCapital(words, first) || words.shape(first) === SHAPE.upper || words.kind(first) !== TOKEN.word)
    return undefined
  let last = first
  for (let index = first + 1; index < first + LONGEST && goesOn(words, index, first); index++) {
    if (isRunWord(words, index) || isTail(words, index) || (words.kind(index) === TOKEN.number && index === last + 1))
      last = index
  }
  return { first, last }
}

/** The run that ends at `last`. */
export function runUpTo(words: Words, last: number): WordRange | undefined {
  if (!isRunWord(words, last) || words.shape(last) === SHAPE.upper) return undefined
  let first = last
  for (let index = last - 1; index > last - LONGEST && goesOn(words, index, last); index--) {
    // "residents of Brevalon village"
    if (isLink(words, index)) break
    if (isRunWord(words, index)) first = index
  }
  return { first, last }
}

function isLink(words: Words, index: number): boolean {
  const { of, article } = wordListsOf(words.language(index))
  return of.has(words.lower(index)) || article.has(words.lower(index))
}

/** The small end of "Za'zaa", which the possessive of "Brevalon's" is not. */
function isTail(words: Words, index: number): boolean {
  const isTied = words.lower(index - 1) === "'" && words.touchesPrevious(index) && words.touchesPrevious(index - 1)
  return (isTied && words.end(index) - words.start(index) > 2) || isInnerTail(words, index)
}

function isRunWord(words: Words, index: number): boolean {
  return words.kind(index) === TOKEN.word && isCapital(words, index)
}

function goesOn(words: Words, index: number, from: number): boolean {
  if (words.sentence(index) !== words.sentence(from)) return false
  if (isRunWord(words, index) || isTail(words, index) || words.kind(index) === TOKEN.number) return true
  const isJoint = words.lower(index) === '-' || words.lower(index) === "'" || isInnerTail(words, index + 1)
  return isJoint
    ? words.touchesPrevious(index) && words.touchesPrevious(index + 1)
    : grammarOf(words.language(index)).particles.has(words.lower(index))
}

/** "le palais de Justice", "Department of Natural Resources": capitalised common nouns, titles and bodies name no place. */
export function isProperRun(words: Words, { first, last }: WordRange): boolean {
  const language = words.language(first)
  let isProper = false
  for (let index = first; index <= last; index++) {
    if (!isRunWord(words, index)) continue
    const word = words.lower(index)
    const isTitle = isIn(language, 'title', word) && words.lower(index + 1) !== '-'
    if (organizationKind(language, word) !== undefined || isTitle) return false
    const isPlain =
      isCommonWord(language, words.folded(index)) ||
      isIn(language, 'compass', word) ||
      isIn(language, 'months', word) ||
      placeWord(language, word) !== undefined
    if (!isPlain) isProper = true
  }
  return isProper
}
