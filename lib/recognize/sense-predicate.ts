import type { Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { wordListsOf } from './name-context'
import { isSenseVerb, isSenseWord } from './sense-words'

/** What a verb says of its subject, as far as that tells an actor from ground. */
export type Predicate =
  | 'saying'
  | 'acting'
  | 'recording'
  | 'undergoing'
  | 'lying'
  | 'being of a mind'
  | 'being'
  | 'being a thing'
  | 'being somewhere'
  | 'having'
  | 'having a number'
  | 'passive, as an actor'
  | 'passive, as ground'
  | 'passive'
  | 'some verb'

const LONGEST_VERB = 8

/**
 * The verb whose subject ends before word `start`, past clitics, adverbs and auxiliaries: "y voit", "a aussitôt accusé", "has
 * been bombed". Undefined where no verb stands there.
 */
export function readPredicate(words: Words, start: number, language: Language): Predicate | undefined {
  const sentence = words.sentence(start)
  const inside = (index: number) => index < words.count && words.sentence(index) === sentence
  let [perfect, being, modal, reflexive] = [false, false, false, false]
  let index = skipAdverbial(words, start, language)
  for (; index < start + LONGEST_VERB && inside(index); index++) {
    const word = words.lower(index)
    if (being && isSenseWord(language, 'determiner', word)) break
    if (isSenseWord(language, 'clitic', word)) reflexive ||= word === 's' || word === 'se'
    else if (isSenseWord(language, 'auxiliary', word)) {
      perfect = true
      index = skipAdverbial(words, index + 1, language) - 1
    } else if (isSenseWord(language, 'being', word)) being = true
    else if (isSenseWord(language, 'modal', word)) modal = true
    else if (!isSenseWord(language, 'adverb', word) && !isMannerAdverb(word, language)) break
  }
  const word = inside(index) ? words.lower(index) : ''
  const isOpen = isOpenWord(words, index, language) && word !== ''
  const isProgressive = language === 'en' && word.endsWith('ing')
  if (being && !reflexive && !isProgressive) return isOpen ? readBeing(word, language) : beingWhat(word, language)
  if (perfect && isQuantity(words, index, language)) return 'having a number'
  if (!isOpen) return perfect ? 'having' : modal ? 'some verb' : undefined
  const named = verbClass(word, isQuantity(words, index + 1, language), language)
  if (named !== undefined) return named
  if (modal || being) return 'some verb'
  if (perfect) return isParticiple(word, language) ? 'some verb' : 'having'
  return isFiniteForm(word, language) ? 'some verb' : undefined
}

const LONGEST_ADVERBIAL = 4

/** The word after "de nouveau", "à son tour", "for its part"; the same word where no such phrase stands there. */
function skipAdverbial(words: Words, at: number, language: Language): number {
  let phrase = ''
  for (let index = at; index < at + LONGEST_ADVERBIAL + 1; index++) {
    if (words.lower(index) === "'") continue
    phrase += phrase === '' ? words.lower(index) : `_${words.lower(index)}`
    if (isSenseWord(language, 'adverbial', phrase)) return index + 1
  }
  return at
}

function beingWhat(word: string, language: Language): Predicate {
  if (isSenseWord(language, 'determiner', word)) return 'being a thing'
  return wordListsOf(language).locative.has(word) ? 'being somewhere' : 'being'
}

function readBeing(word: string, language: Language): Predicate {
  if (isSenseWord(language, 'minded', word)) return 'being of a mind'
  if (!isParticiple(word, language)) return 'being'
  if (isSenseVerb(language, 'lying', word)) return 'lying'
  if (isSenseVerb(language, 'target', word)) return 'passive, as an actor'
  return isSenseVerb(language, 'groundVerb', word) ? 'passive, as ground' : 'passive'
}

/** "12,203 stations", "un million d'habitants". */
function isQuantity(words: Words, at: number, language: Language): boolean {
  const isNumber = (index: number) =>
    words.kind(index) === TOKEN.number || isSenseWord(language, 'quantity', words.lower(index))
  return isNumber(at) || isNumber(at + 1)
}

function verbClass(word: string, beforeNumber: boolean, language: Language): Predicate | undefined {
  if (beforeNumber && isSenseVerb(language, 'record', word)) return 'recording'
  if (isSenseVerb(language, 'lying', word)) return 'lying'
  if (isSenseVerb(language, 'speech', word)) return 'saying'
  if (isSenseVerb(language, 'action', word)) return 'acting'
  if (isSenseVerb(language, 'record', word)) return 'recording'
  return isSenseVerb(language, 'stative', word) ? 'undergoing' : undefined
}

/** A lower-case word that belongs to no closed class. */
export function isOpenWord(words: Words, index: number, language: Language): boolean {
  if (words.kind(index) !== TOKEN.word || words.shape(index) !== SHAPE.lower) return false
  return !isSenseWord(language, 'closed', words.lower(index))
}

const MANNER: Readonly<Record<Language, string>> = { fr: 'ment', en: 'ly' }

function isMannerAdverb(word: string, language: Language): boolean {
  return word.length > 5 && word.endsWith(MANNER[language]) && !isSenseVerb(language, 'speech', word)
}

const PARTICIPLES: Readonly<Record<Language, RegExp>> = {
  fr: /(?:é|i|u|is|it|ert|eint|oint|aint)(?:e?s?)$/,
  en: /(?:ed|en|wn|lt|nt|pt|ght|ung|uck|ost|ade|aid|old|rn|it|ut|et)$/,
}

export function isParticiple(word: string, language: Language): boolean {
  return PARTICIPLES[language].test(word)
}

const FINITE: Readonly<Record<Language, RegExp>> = {
  fr: /(?:e|ent|[^s]t|a|ont|d|dra)$/,
  en: /(?:[^s]s|ed)$/,
}

function isFiniteForm(word: string, language: Language): boolean {
  return FINITE[language].test(word)
}
