import type { Gazetteer } from '../../gazetteer/gazetteer'
import { type ReadName, readNames, weighRead } from '../../recognize/choose-names'
import { isCapital, type WordRange } from '../../recognize/neighborhood'
import { placeWord } from '../../recognize/place-words'
import { signsOfSenses } from '../../recognize/sense'
import type { Weights } from '../../recognize/weigh'
import { isLanguage, type Language } from '../../text/language'
import { type Reading, readText } from '../../text/reading'
import { type Words, wordsOf } from '../../text/words'
import type { GoldArticle } from '../evaluate/gold'
import { mentionsAt } from '../mentions-at'
import type { Decision } from './log-linear'

/** A gold article, read once for all that is learnt from it. */
export interface Lesson {
  readonly article: GoldArticle
  readonly reading: Reading
  readonly words: Words
  /** How much each of its decisions counts, so that a large set does not drown a small one. */
  readonly importance: number
}

export function lessonOf(article: GoldArticle, importance: number): Lesson {
  const language: Language = article.lang !== undefined && isLanguage(article.lang) ? article.lang : 'en'
  const reading = readText(article.text, language)
  return { article, reading, words: wordsOf(reading), importance }
}

/** Is this known name a toponym? */
export function recognitionDecisions(lesson: Lesson, gazetteer: Gazetteer, weights: Weights): Decision[] {
  const { article, words, importance } = lesson
  if (article.scope !== 'names') return []
  return weighRead(namesIn(lesson, gazetteer), weights).flatMap(({ span, signs }): Decision[] => {
    const right = isRightName(article, words, span)
    return right === undefined ? [] : [{ options: [signs], right: [right], mayBeNone: true, importance }]
  })
}

/** The names of a lesson do not depend on weights: they are read once for all rounds and folds. */
function namesIn(lesson: Lesson, gazetteer: Gazetteer): readonly ReadName[] {
  const known = names.get(lesson)
  if (known?.gazetteer === gazetteer) return known.read
  const read = readNames(lesson.words, gazetteer)
  names.set(lesson, { gazetteer, read })
  return read
}

const names = new WeakMap<Lesson, { readonly gazetteer: Gazetteer; readonly read: readonly ReadName[] }>()

/**
 * Right where gold marks the same span, or one with small words or a word for the kind of place around it ("canton de Vaud",
 * "Sofala Province"). Undefined inside any other longer name of gold ("North John Street"): it teaches neither way.
 */
export function isRightName(article: GoldArticle, words: Words, { first, last }: WordRange): boolean | undefined {
  const [start, end] = [words.start(first), words.end(last)]
  const covering = article.names.find((name) => name.start <= start && end <= name.end)
  if (covering === undefined) return false
  const language = words.language(first)
  for (let index = words.at(covering.start); words.start(index) < covering.end; index++) {
    if ((first <= index && index <= last) || !isCapital(words, index)) continue
    if (placeWord(language, words.lower(index)) === undefined) return undefined
  }
  return true
}

/**
 * How much more a name counts that stands for an actor: it is the rarer sense, and to read it as ground draws an event where
 * none was reported.
 */
const ACTOR_IMPORTANCE = 1.5
/** How much more a sense counts that its set states in so many words, and not as the metonymy of another definition. */
const STATED_IMPORTANCE = 3

export function senseDecisions({ article, reading, words, importance }: Lesson, gazetteer: Gazetteer): Decision[] {
  const mentions = mentionsAt(reading, words, gazetteer, article.names)
  const signs = signsOfSenses(mentions, words, gazetteer, reading.language)
  return article.names.flatMap(({ sense, senseIsDerived }, i): Decision[] => {
    const option = signs[i]
    if (sense === undefined || option === undefined) return []
    const actor = sense === 'associative'
    const weight = (actor ? ACTOR_IMPORTANCE : 1) * (senseIsDerived === true ? 1 : STATED_IMPORTANCE)
    return [{ options: [option], right: [actor], mayBeNone: true, importance: weight * importance }]
  })
}
