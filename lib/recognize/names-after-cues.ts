import { isCommonWord } from '../text/common-words'
import { fold } from '../text/fold'
import { perWord } from '../text/per-word'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { isAdjectiveLike, MAX_ADJECTIVES, placeWordStartingAt } from './find-place-word'
import { wordListsOf } from './name-context'
import { isCapital, type WordRange } from './neighborhood'
import { mostPartsWith } from './place-words'

/** Where a cue expects a name and no pack knows one: the capitalised run after "le village de". */
export function namesAfterCues(words: Words): WordRange[] {
  const opensCue = opensCueIn(words)
  const found: WordRange[] = []
  for (let index = 0; index < words.count; index++) {
    if (!opensCue(index)) continue
    const language = words.language(index)
    const { of, article } = wordListsOf(language)
    const cue = placeWordStartingAt(words, index, language)
    if (cue === undefined || cue.word.plural) continue
    let next = cue.last + 1
    let adjectives = 0
    while (adjectives < MAX_ADJECTIVES && isAdjectiveLike(words, next, language) && !isCapital(words, next)) {
      next++
      adjectives++
    }
    const linked = of.has(words.lower(next))
    if (!linked && (cue.word.soft || language === 'fr')) continue
    if (linked) next++
    if (words.lower(next) === "'") next++
    if (linked && article.has(words.lower(next)) && !isCapital(words, next)) next++
    if (words.lower(next) === "'") next++
    const last = endOfCapitalRun(words, next)
    // "le département d'État", "le palais de Justice": a common noun with a capital is no name.
    const isNoun = last === next && isCommonWord(language, fold(words.surface(next)))
    if (last !== undefined && linked && !isNoun) found.push({ first: next, last })
  }
  return found
}

const opensCueIn = perWord((words, index) => mostPartsWith(words.language(index), words.lower(index)) > 0)

const PARTICLES = new Set([
  'al',
  'el',
  'ez',
  'az',
  'ad',
  'as',
  'ash',
  'ar',
  'an',
  'ed',
  'es',
  'sur',
  'sous',
  'lès',
  'en',
  'upon',
  'de',
  'du',
  'la',
  'le',
])

/** The last word of the capitalised run that begins at `first`, small particles inside it included; undefined where none begins. */
export function endOfCapitalRun(words: Words, first: number): number | undefined {
  if (!isCapital(words, first) || words.shape(first) === SHAPE.upper) return undefined
  let last = first
  for (let index = first + 1; index < first + 10; index++) {
    if (words.sentence(index) !== words.sentence(first)) break
    if (words.kind(index) === TOKEN.word && isCapital(words, index)) last = index
    else if (words.kind(index) === TOKEN.number && index === last + 1) last = index
    else if (!PARTICLES.has(words.lower(index)) && !(isJoint(words, index) && words.touchesPrevious(index))) break
  }
  return last
}

function isJoint(words: Words, index: number): boolean {
  return words.surface(index) === '-' || words.lower(index) === "'"
}
