import { LANGUAGES, type Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import contextWords from './data/context-words.json'
import senseWords from './data/sense-words.json'
import type { Sign } from './name-evidence'
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

/** What of the place matters to its sense. */
export interface SensePlace {
  readonly isCountry: boolean
  readonly isCapital: boolean
  readonly isInstitution: boolean
  readonly hasHint: boolean
}

/** Reasons to read a name as an actor (a government, an army, a team) and not as ground; positive weights mean actor. */
export function senseSigns(name: WordRange, words: Words, place: SensePlace, language: Language): Sign[] {
  const before = frameBefore(name, words, language)
  const after = frameAfter(name, words, language)
  const clauseHead = isClauseHead(before.index, name, words, language)
  const actorLike = place.isCountry || place.isCapital || place.isInstitution
  const holds: readonly (readonly [string, boolean])[] = [
    ['bias', true],
    ['place: country', place.isCountry],
    ['place: capital of a state', place.isCapital],
    ['place: institution', place.isInstitution],
    ['place: something else', !actorLike],
    ['cue: place word', place.hasHint],
    ['before: in or at', before.locative && !before.transfer],
    ['before: to, after giving or asking', before.locative && before.transfer],
    ['before: of, after an actor', before.of && before.actor],
    ['before: of, after ground', before.of && before.ground && !before.actor],
    ['before: of, after something else', before.of && !before.actor && !before.ground],
    ['before: of, capital of a state', before.of && !before.ground && place.isCapital],
    ['before: according to', before.according],
    ['before: with', before.with],
    ['before: with, after a deal', before.with && before.deal],
    ['before: by', before.agent],
    ['before: verb that takes an actor', before.target],
    ['before: nothing', clauseHead],
    ['after: verb of saying', after.speech && !before.locative],
    ['after: verb of acting', after.action && !before.locative],
    ['after: verb of being', after.stative],
    ['after: passive', after.passive],
    ['subject: of saying', clauseHead && after.speech],
    ['subject: of acting, country or capital', clauseHead && after.action && actorLike],
    ['subject: of acting, other place', clauseHead && after.action && !actorLike],
    ['subject: passive', clauseHead && after.passive],
    ['subject: of some verb', clauseHead && after.small && !after.speech && !after.action && !after.passive],
    ['after: possessive', after.possessive],
    ['after: possessive and actor', after.possessive && after.actor],
    ['after: possessive and ground', after.possessive && after.ground],
    ['after: actor noun', !after.possessive && after.actor],
    ['after: capitalised word', after.capital],
    ['after: comma', after.comma],
    ['after: end', after.end],
    ['pair: joined by and', before.conjunction || after.conjunction],
    ['pair: of a deal', (before.conjunction || after.conjunction) && before.deal],
  ]
  return holds.filter(([, value]) => value).map(([sign]) => ({ name: sign, value: 1 }))
}

interface FrameBefore {
  readonly index: number
  readonly locative: boolean
  readonly of: boolean
  readonly according: boolean
  readonly with: boolean
  readonly agent: boolean
  readonly conjunction: boolean
  readonly actor: boolean
  readonly ground: boolean
  readonly deal: boolean
  readonly transfer: boolean
  readonly target: boolean
}

/** The word that governs the name, articles skipped, and what kind of words lead up to it. */
function frameBefore(name: WordRange, words: Words, language: Language): FrameBefore {
  const lists = contextWords[language]
  const sentence = words.sentence(name.first)
  let index = wordBefore(words, name.first)
  while (index >= 0 && lists.article.includes(words.lower(index)) && words.sentence(index) === sentence)
    index = wordBefore(words, index)
  const inside = index >= 0 && words.sentence(index) === sentence
  const word = inside ? words.lower(index) : ''
  const leading = inside ? lowerWords(words, index - 5, index - 1, sentence) : []
  const near = leading.slice(-2)
  const has = (list: SenseList, where: readonly string[]) => where.some((candidate) => isIn(language, list, candidate))
  const isWith = isIn(language, 'with', word)
  return {
    index: inside ? index : -1,
    locative:
      lists.locative.includes(word) && !isWith && !(isIn(language, 'according', word) && near.includes('according')),
    of: lists.of.includes(word) || (language === 'fr' && word === 'du'),
    according: isIn(language, 'according', word) && (language === 'fr' || near.includes('according')),
    with: isWith,
    agent: isIn(language, 'agent', word),
    conjunction: lists.conjunction.includes(word),
    actor: has('actor', near),
    ground: has('ground', near),
    deal: has('deal', leading),
    transfer: has('transfer', leading),
    target: isIn(language, 'target', word),
  }
}

interface FrameAfter {
  readonly speech: boolean
  readonly action: boolean
  readonly stative: boolean
  readonly passive: boolean
  readonly possessive: boolean
  readonly actor: boolean
  readonly ground: boolean
  readonly capital: boolean
  readonly comma: boolean
  readonly end: boolean
  readonly small: boolean
  readonly conjunction: boolean
}

/** The verb that follows, past auxiliaries, adverbs, and "et Y": what the name does, or what is done to it. */
function frameAfter(name: WordRange, words: Words, language: Language): FrameAfter {
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
    actor: following.some((noun) => isIn(language, 'actor', noun)),
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
function isClauseHead(governor: number, name: WordRange, words: Words, language: Language): boolean {
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
