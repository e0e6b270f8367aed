import type { Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { wordListsOf } from './name-context'
import { isCapital, opensSentence, type WordRange } from './neighborhood'

const LONGEST_NAME = 6
const LONGEST_LIST = 12

/** The joint between two listed names, seen from the far one. */
interface Joint {
  /** The word beyond the joint: the end of the name before, the beginning of the name after. */
  readonly at: number
  readonly and: boolean
}

/**
 * The run of capitalised names that the name is coordinated with, itself where there is none: "l'Iran, l'ONU et la Syrie". Commas
 * alone join only on the way to an "and": "en Syrie, la Russie a…" is no list; nor is "à Genève, Damas et Moscou", where a
 * preposition rules the first alone.
 */
export function listAround(name: WordRange, words: Words, language: Language): WordRange {
  const firsts = [name.first]
  let [first, last] = [name.first, name.last]
  let joinsBefore = false
  let joinsAfter = false
  for (let items = 0; items < LONGEST_LIST; items++) {
    const joint = jointBefore(words, first, language)
    if (joint === undefined || (!joint.and && !joinsBefore && !endsInAnd(words, last, language))) break
    const start = nameEndingAt(words, joint.at, language)
    if (start === undefined) break
    first = start
    firsts.push(first)
    joinsBefore = true
  }
  for (let items = 0; items < LONGEST_LIST; items++) {
    const joint = jointAfter(words, last, language)
    if (joint === undefined || (!joint.and && !endsInAnd(words, last, language))) break
    const end = nameStartingAt(words, joint.at, language)
    if (end === undefined) break
    last = end
    joinsAfter = true
  }
  if (!joinsBefore && !joinsAfter) return name
  return { first: withoutFronted(words, firsts, language), last }
}

/** "À Genève, Damas et Moscou refusent": the place in front is set off from the list of those who act. */
function withoutFronted(words: Words, firsts: readonly number[], language: Language): number {
  const [first, second] = [firsts.at(-1) ?? 0, firsts.at(-2)]
  if (second === undefined || words.surface(beforeArticle(words, second, language)) !== ',') return first
  const preposition = beforeArticle(words, first, language)
  const { locative } = wordListsOf(language)
  return locative.has(words.lower(preposition)) && opensSentence(words, preposition) ? second : first
}

function beforeArticle(words: Words, at: number, language: Language): number {
  const { article, of } = wordListsOf(language)
  let index = at - 1
  while (isLink(words.lower(index)) || article.has(words.lower(index)) || of.has(words.lower(index))) index--
  return index
}

function isLink(word: string): boolean {
  return word === "'"
}

function jointBefore(words: Words, first: number, language: Language): Joint | undefined {
  const { conjunction } = wordListsOf(language)
  const at = beforeArticle(words, first, language)
  if (words.sentence(at) !== words.sentence(first)) return undefined
  if (conjunction.has(words.lower(at))) return { at: words.surface(at - 1) === ',' ? at - 2 : at - 1, and: true }
  return words.surface(at) === ',' ? { at: at - 1, and: false } : undefined
}

function jointAfter(words: Words, last: number, language: Language): Joint | undefined {
  const { article, of, conjunction } = wordListsOf(language)
  const sentence = words.sentence(last)
  let at = last + 1
  let [comma, and] = [false, false]
  if (words.surface(at) === ',') {
    comma = true
    at++
  }
  if (conjunction.has(words.lower(at))) {
    and = true
    at++
  }
  if (!comma && !and) return undefined
  while (isLink(words.lower(at)) || article.has(words.lower(at)) || of.has(words.lower(at))) at++
  return words.sentence(at) === sentence ? { at, and } : undefined
}

/** From the end of a listed name, do commas between names lead to an "and" and a last name? */
function endsInAnd(words: Words, last: number, language: Language): boolean {
  let end: number | undefined = last
  for (let items = 0; items < LONGEST_LIST && end !== undefined; items++) {
    const joint = jointAfter(words, end, language)
    if (joint === undefined) return false
    end = nameStartingAt(words, joint.at, language)
    if (joint.and) return end !== undefined
  }
  return false
}

function nameEndingAt(words: Words, last: number, language: Language): number | undefined {
  if (!isNameWord(words, last)) return undefined
  const sentence = words.sentence(last)
  let first = last
  for (let index = last - 1; index > last - LONGEST_NAME && index >= 0; index--) {
    if (words.sentence(index) !== sentence) break
    if (isNameWord(words, index)) first = index
    else if (!isInsideName(words, index, language)) break
  }
  return first
}

function nameStartingAt(words: Words, first: number, language: Language): number | undefined {
  if (!isNameWord(words, first)) return undefined
  const sentence = words.sentence(first)
  let last = first
  for (let index = first + 1; index < first + LONGEST_NAME && words.sentence(index) === sentence; index++) {
    if (isNameWord(words, index)) last = index
    else if (!isInsideName(words, index, language)) break
  }
  return last
}

function isNameWord(words: Words, index: number): boolean {
  return words.kind(index) === TOKEN.word && (isCapital(words, index) || words.shape(index) === SHAPE.caseless)
}

/** "Republic of Korea", "Arabie-Saoudite", "Côte d'Ivoire". */
function isInsideName(words: Words, index: number, language: Language): boolean {
  const word = words.lower(index)
  return word === '-' || isLink(word) || (language === 'en' && word === 'of') || (language === 'fr' && word === 'd')
}
