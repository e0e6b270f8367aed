import type { Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { wordListsOf } from './name-context'
import { isCapital, isQuote, opensSentence, type WordRange, wordBefore } from './neighborhood'
import { type Governor, governorsIn, nearestClasses, precedingWords } from './sense-governors'
import { isParticiple } from './sense-predicate'
import { isSenseVerb, isSenseWord, type SenseList } from './sense-words'

/** Classes of prepositions that weigh alike. */
const PREPOSITIONS = [
  'according',
  'with',
  'stance',
  'agent',
  'for',
  'between',
  'inside',
  'at',
  'to',
  'about',
  'source',
] as const satisfies readonly SenseList[]
export type Preposition = (typeof PREPOSITIONS)[number] | 'of' | 'some place'

export interface FrameBefore {
  /** The governing word; -1 where the sentence begins with the name. */
  readonly index: number
  readonly preposition: Preposition | undefined
  /** What the preposition leans on: the nearest word of a class, and all its classes. */
  readonly governors: readonly Governor[]
  /** A word further back that still may govern: "apporter une aide, notamment par des spécialistes, à Damas". */
  readonly farther: readonly Governor[]
  readonly afterParticiple: boolean
  readonly opens: boolean
  readonly conjunction: boolean
  /** Nothing but the beginning of a clause stands before the name. */
  readonly head: boolean
  /** How the clause begins: with its sentence, after a mark, after a word such as "que". */
  readonly opening: 'sentence' | 'mark' | 'word' | undefined
  /** A name and a comma stand before: "Goma, Congo". */
  readonly afterName: boolean
  /** What was said stands before the verb of saying: "« Non », a déclaré Ankara". */
  readonly inverted: boolean
  /** The governing word is a verb: of saying ("a déclaré Ankara"), with an actor or with ground for its object. */
  readonly verb: 'saying' | 'including' | 'actor' | 'ground' | undefined
  /** Classes of the words before that verb: whose deed it is. */
  readonly doers: readonly Governor[]
  readonly noun: boolean
  readonly acronym: boolean
}

const NEAR: Readonly<Record<string, number>> = { of: 3 }
const REACH = 5
const FAR = 12

/** The word that governs the name, articles and adverbs skipped, and what kind of words lead up to it. */
export function frameBefore(name: WordRange, words: Words, language: Language): FrameBefore {
  const sentence = words.sentence(name.first)
  const inside = (at: number) => at >= 0 && words.sentence(at) === sentence
  const index = governorOf(name, words, language)
  const word = inside(index) ? words.lower(index) : ''
  const preposition = inside(index) ? prepositionAt(words, index, language) : undefined
  const leading = preposition === 'according' || preposition === undefined ? [] : precedingWords(words, index, FAR)
  const near = leading.slice(0, NEAR[preposition ?? ''] ?? REACH)
  const parts = preposition === 'of' || preposition === 'source'
  const governors = governorsIn(near, language).filter((governor) => parts || governor !== 'parting')
  const opening = clauseOpening(index, inside(index), name, words, language)
  const isOpen = preposition === undefined && words.kind(index) === TOKEN.word && words.shape(index) === SHAPE.lower
  return {
    index: inside(index) ? index : -1,
    preposition,
    governors,
    farther: governors.length > 0 ? [] : nearestClasses(leading.slice(near.length), language),
    afterParticiple: isParticiple(words.lower(index - 1), language),
    opens: inside(index) && opensSentence(words, index),
    conjunction: wordListsOf(language).conjunction.has(word),
    head: opening !== undefined,
    opening,
    afterName: opening === 'mark' && word === ',' && isCapital(words, index - 1),
    verb: isOpen ? verbAt(isParticle(word, language) ? words.lower(index - 1) : word, language) : undefined,
    inverted: isOpen && isSenseVerb(language, 'telling', word) && isInverted(words, index, language),
    doers: isOpen ? nearestClasses(precedingWords(words, index, FAR), language) : [],
    noun: isOpen,
    acronym: words.shape(index) === SHAPE.upper && inside(index) && index === name.first - 1 && word.length > 1,
  }
}

function governorOf(name: WordRange, words: Words, language: Language): number {
  const { article } = wordListsOf(language)
  const sentence = words.sentence(name.first)
  let index = wordBefore(words, name.first)
  const skips = (word: string) => article.has(word) || isSenseWord(language, 'adverb', word)
  while (index >= 0 && skips(words.lower(index)) && words.sentence(index) === sentence) index = wordBefore(words, index)
  return index
}

function prepositionAt(words: Words, index: number, language: Language): Preposition | undefined {
  const word = words.lower(index)
  // "d'après" has an apostrophe between its words.
  if (word === 'après' && words.lower(index - 1) === "'" && words.lower(index - 2) === 'd') return 'according'
  if (word === 'to' && words.lower(index - 1) === 'according') return 'according'
  const { of, locative } = wordListsOf(language)
  if (of.has(word)) return 'of'
  const named = PREPOSITIONS.find((list) => isSenseWord(language, list, word))
  return named ?? (locative.has(word) ? 'some place' : undefined)
}

const PARTICLES: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(),
  en: new Set(['out', 'off', 'down', 'up', 'over']),
}

/** "knocked out Spain" */
function isParticle(word: string, language: Language): boolean {
  return PARTICLES[language].has(word)
}

const LONGEST_VERB = 4

/** Nothing but auxiliaries and clitics between the verb and the quotation mark or comma before it: ", a-t-il dit" has no name. */
function isInverted(words: Words, verb: number, language: Language): boolean {
  for (let index = verb - 1; index > verb - LONGEST_VERB; index--) {
    const word = words.lower(index)
    if (isQuote(words.surface(index)) || word === ',') return true
    if (!isSenseWord(language, 'auxiliary', word) && !isSenseWord(language, 'adverb', word)) return false
  }
  return false
}

function verbAt(word: string, language: Language): FrameBefore['verb'] {
  if (isSenseVerb(language, 'including', word)) return 'including'
  if (isSenseVerb(language, 'target', word)) return 'actor'
  if (isSenseVerb(language, 'groundVerb', word)) return 'ground'
  return isSenseVerb(language, 'speech', word) ? 'saying' : undefined
}

const MARKS = new Set([',', ':', ';', '-', '–', '—', '(', '!', '?', '•', '«', '"'])

/** Where nothing governs the name, what it opens: then what follows is its verb. */
function clauseOpening(
  governor: number,
  inside: boolean,
  name: WordRange,
  words: Words,
  language: Language,
): FrameBefore['opening'] {
  if (!inside || opensSentence(words, name.first)) return 'sentence'
  const word = words.lower(governor)
  if (MARKS.has(word)) return 'mark'
  return isSenseWord(language, 'openers', word) ? 'word' : undefined
}
