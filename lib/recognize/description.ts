import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { isInnerTail } from './inner-apostrophe'
import { isIn, wordListsOf } from './name-context'
import { isCapital, type WordRange } from './neighborhood'
import { mostPartsWith, placeWord } from './place-words'

/** A text no longer than this may be nothing but the description of a spot. */
const LONGEST = 20
/** What parts the places of a description from each other. */
const MARKS = new Set([...',;:()[]{}/|+&–—•·\n'])

/** The whole text is names, small words and place words: "Vicinity of Ghazalik, north of Manbij". */
export function isDescription(words: Words): boolean {
  if (words.count > LONGEST) return false
  for (let index = 0; index < words.count; index++) {
    if (words.kind(index) !== TOKEN.word || words.shape(index) !== SHAPE.lower) continue
    if (isInnerTail(words, index)) continue
    if (!isFiller(words, index) && !isJoint(words, index) && words.lower(index).length > 2) return false
  }
  return true
}

/**
 * Of a text that is a description: does the name make up its part, between the marks around it, but for place words, compass
 * words, numbers and small words ("Old Brevalon district" does not, "northern Brevalon district" does)?
 */
export function fillsPart(words: Words, { first, last }: WordRange): boolean {
  if (first === last && isFiller(words, first)) return false
  return isClear(words, first - 1, -1) && isClear(words, last + 1, 1)
}

function isClear(words: Words, from: number, step: 1 | -1): boolean {
  for (let index = from; index >= 0 && index < words.count; index += step) {
    if (isMark(words, index) || isJoint(words, index)) return true
    if (words.kind(index) === TOKEN.word && !isFiller(words, index)) return false
  }
  return true
}

/** A hyphen parts names only with a space before and after it. */
function isMark(words: Words, index: number): boolean {
  const surface = words.surface(index)
  return MARKS.has(surface) || (surface === '-' && !words.touchesPrevious(index) && !words.touchesPrevious(index + 1))
}

function isJoint(words: Words, index: number): boolean {
  return !isCapital(words, index) && isIn(words.language(index), 'conjunction', words.lower(index))
}

/** What names nothing by itself. */
function isFiller(words: Words, index: number): boolean {
  const [word, language] = [words.lower(index), words.language(index)]
  const { locative, of, article, compass, nearby, way, site } = wordListsOf(language)
  if (
    compass.has(word) ||
    way.has(word) ||
    site.has(word) ||
    placeWord(language, word) !== undefined ||
    mostPartsWith(language, word) > 0
  )
    return true
  return (index === 0 || !isCapital(words, index)) && [locative, of, article, nearby].some((list) => list.has(word))
}
