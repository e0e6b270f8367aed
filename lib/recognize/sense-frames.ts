import { LANGUAGES, type Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import contextWords from './data/context-words.json'
import senseWords from './data/sense-words.json'
import { opensSentence, type WordRange, wordBefore } from './neighborhood'

type SenseList = keyof (typeof senseWords)['fr']
/** Lists that hold the beginnings of words, because verbs are inflected; the others hold whole words. */
const STEMS: ReadonlySet<string> = new Set(['speech', 'action', 'stative', 'target'])

const wholeWords = new Map(
  LANGUAGES.map((language) => [
    language,
    new Map(Object.entries(senseWords[language]).map(([list, words]) => [list, new Set(words)])),
  ]),
)

function isIn(language: Language, list: SenseList, word: string): boolean {
  if (word === '') return false
  if (STEMS.has(list)) return senseWords[language][list].some((stem) => word.startsWith(stem))
  return wholeWords.get(language)?.get(list)?.has(word) === true
}

export interface FrameBefore {
  /** The governing word; -1 where the sentence begins with the name. */
  readonly index: number
  /** The governing word where it is a preposition: a closed class, so each may weigh for itself. */
  readonly preposition: string | undefined
  readonly locative: boolean
  readonly of: boolean
  readonly toward: boolean
  readonly conjunction: boolean
  readonly pairs: boolean
  readonly actor: boolean
  readonly deed: boolean
  readonly ground: boolean
  readonly deal: boolean
  /** The governing word is a verb of saying: "a déclaré Ankara". */
  readonly saying: boolean
  readonly opens: boolean
  readonly transfer: boolean
  readonly target: boolean
  readonly noun: boolean
}

/** The word that governs the name, articles and adverbs skipped, and what kind of words lead up to it. */
export function frameBefore(name: WordRange, words: Words, language: Language): FrameBefore {
  const lists = contextWords[language]
  const sentence = words.sentence(name.first)
  let index = wordBefore(words, name.first)
  const skips = (word: string) => lists.article.includes(word) || isIn(language, 'adverb', word)
  while (index >= 0 && skips(words.lower(index)) && words.sentence(index) === sentence) index = wordBefore(words, index)
  const inside = index >= 0 && words.sentence(index) === sentence
  const word = inside ? words.lower(index) : ''
  const leading = inside ? lowerWords(words, index - 6, index - 1, sentence) : []
  const near = leading.slice(-2)
  const has = (list: SenseList, where: readonly string[]) => where.some((candidate) => isIn(language, list, candidate))
  const of = lists.of.includes(word)
  const after = word === 'après' && words.lower(index - 1) === "'" && words.lower(index - 2) === 'd'
  const according = after || (isIn(language, 'according', word) && (language === 'fr' || near.includes('according')))
  const closed = of || lists.locative.includes(word) || PREPOSITIONS.some((list) => isIn(language, list, word))
  return {
    index: inside ? index : -1,
    preposition: !closed ? undefined : according ? 'according' : word,
    locative: lists.locative.includes(word),
    of,
    toward: isIn(language, 'toward', word),
    conjunction: lists.conjunction.includes(word),
    pairs: isIn(language, 'with', word) || isIn(language, 'between', word),
    actor: has('actor', near),
    deed: has('deed', near),
    ground: has('ground', near),
    deal: has('deal', of ? near : leading),
    saying: !closed && words.shape(index) === SHAPE.lower && isIn(language, 'speech', word),
    opens: inside && opensSentence(words, index),
    transfer: has('transfer', leading),
    target: isIn(language, 'target', word) || (closed && !of && has('target', near)),
    noun: words.shape(index) === SHAPE.lower && !closed,
  }
}

const PREPOSITIONS: readonly SenseList[] = ['according', 'with', 'agent', 'for', 'between', 'toward']

export interface FrameAfter {
  readonly speech: boolean
  readonly action: boolean
  readonly stative: boolean
  readonly passive: boolean
  readonly possessive: boolean
  /** A capitalised word is what the possessive owns: "Syria's Aleppo". */
  readonly owned: boolean
  readonly actor: boolean
  readonly deed: boolean
  readonly ground: boolean
  readonly capital: boolean
  readonly comma: boolean
  readonly end: boolean
  readonly small: boolean
  readonly conjunction: boolean
}

/** The verb that follows, past auxiliaries, adverbs, and "et Y": what the name does, or what is done to it. */
export function frameAfter(name: WordRange, words: Words, language: Language): FrameAfter {
  const sentence = words.sentence(name.last)
  const next = name.last + 1
  const possessive = words.lower(next) === "'" && words.lower(next + 1) === 's'
  const start = possessive ? next + 2 : next
  let index = start
  let passive = false
  for (let steps = 0; steps < 5 && words.sentence(index) === sentence; steps++) {
    const word = words.lower(index)
    if (isIn(language, 'passive', word)) passive = true
    else if (word !== "'" && !isIn(language, 'auxiliary', word) && !isIn(language, 'adverb', word)) break
    index++
  }
  const word = words.sentence(index) === sentence ? words.lower(index) : ''
  const isWord = words.kind(index) === TOKEN.word && words.shape(index) === SHAPE.lower
  const following = lowerWords(words, start, start + 2, sentence)
  return {
    speech: isWord && !possessive && isIn(language, 'speech', word) && !passive,
    action: isWord && !possessive && isIn(language, 'action', word) && !passive,
    stative: isWord && isIn(language, 'stative', word),
    passive,
    possessive,
    owned: words.shape(start) === SHAPE.capitalized,
    actor: following.some((noun) => isIn(language, 'actor', noun)),
    deed: following.some((noun) => isIn(language, 'deed', noun)),
    ground: following.some((noun) => isIn(language, 'ground', noun)),
    capital:
      words.kind(next) === TOKEN.word && words.shape(next) === SHAPE.capitalized && words.sentence(next) === sentence,
    comma: words.surface(next) === ',',
    end: words.sentence(next) !== sentence || words.surface(next) === '.',
    small: isWord,
    conjunction: contextWords[language].conjunction.includes(words.lower(next)),
  }
}

/** Nothing governs the name: it opens a clause, so what follows it is its verb. */
export function isClauseHead(governor: number, name: WordRange, words: Words, language: Language): boolean {
  if (governor < 0 || opensSentence(words, name.first)) return true
  const word = words.lower(governor)
  return (
    word === ',' || word === ':' || word === ';' || word === '-' || word === '–' || CLAUSE_OPENERS[language].has(word)
  )
}

const CLAUSE_OPENERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set([
    'que',
    'qu',
    'mais',
    'car',
    'si',
    'quand',
    'lorsque',
    'lorsqu',
    'tandis',
    'alors',
    'et',
    'dont',
    'puis',
    'puisque',
    'comme',
  ]),
  en: new Set([
    'that',
    'but',
    'because',
    'if',
    'when',
    'while',
    'as',
    'and',
    'whether',
    'although',
    'though',
    'since',
    'after',
    'before',
    'where',
  ]),
}

function lowerWords(words: Words, from: number, to: number, sentence: number): string[] {
  const found: string[] = []
  for (let index = Math.max(0, from); index <= to; index++) {
    if (words.sentence(index) === sentence && words.kind(index) === TOKEN.word) found.push(words.lower(index))
  }
  return found
}
