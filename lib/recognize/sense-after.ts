import type { Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { isCapital, type WordRange } from './neighborhood'
import { organizationKind } from './organization-words'
import { GOVERNORS, type Governor } from './sense-governors'
import { isOpenWord, type Predicate, readPredicate } from './sense-predicate'
import { isSenseWord } from './sense-words'

export interface FrameAfter {
  /** The verb right after the name, or after a remark between commas or brackets. */
  readonly predicate: Predicate | undefined
  /** The verb of "qui …", "which …". */
  readonly relative: Predicate | undefined
  readonly aside: boolean
  readonly possessive: boolean
  /** A capitalised word is what the possessive owns: "Syria's Aleppo". */
  readonly owned: boolean
  /** Classes of the nouns that the name stands before as an adjective or an owner: "China's maritime trade", "dont l'armée". */
  readonly nouns: readonly Governor[]
  /** "Haiti's greatest artists". */
  readonly superlative: boolean
  /** An English noun stands right after, with the name as its adjective: "its first London gig". */
  readonly noun: boolean
  readonly organization: boolean
  readonly hyphen: boolean
  readonly number: boolean
  readonly symbol: boolean
  readonly quotation: boolean
  readonly colon: boolean
  readonly capital: boolean
  readonly comma: boolean
  readonly end: boolean
  readonly conjunction: boolean
}

const LONGEST_ASIDE = 18
const LONGEST_NOUNS = 4

/** What the name does, or is done to it, owns or qualifies. */
export function frameAfter(name: WordRange, words: Words, language: Language): FrameAfter {
  const sentence = words.sentence(name.last)
  const next = name.last + 1
  const inside = (index: number) => index < words.count && words.sentence(index) === sentence
  const possessive = language === 'en' && words.lower(next) === "'" && words.lower(next + 1) === 's'
  const start = possessive ? next + 2 : next
  const closing = possessive ? undefined : closingOfAside(words, next)
  const direct = possessive || !inside(next) ? undefined : readPredicate(words, next, language)
  const later = closing === undefined ? undefined : readPredicate(words, closing + 1, language)
  const clause = words.surface(next) === ',' ? next + 1 : next
  const relative = inside(clause) && isSenseWord(language, 'relative', words.lower(clause))
  const whose = inside(clause) && isSenseWord(language, 'whose', words.lower(clause))
  const owning = whose ? clause + 1 : language === 'en' ? start : undefined
  const mark = inside(next) ? words.surface(next) : ''
  const isHyphen = mark === '-' && words.touchesPrevious(next)
  return {
    predicate: direct ?? later,
    relative: relative ? readPredicate(words, clause + 1, language) : undefined,
    aside: direct === undefined && later !== undefined,
    possessive,
    owned: possessive && words.shape(start) === SHAPE.capitalized,
    nouns: owning === undefined ? [] : nounClasses(words, owning, language),
    superlative: possessive && isSuperlative(words.lower(start), language),
    noun: language === 'en' && !possessive && direct === undefined && isOpenWord(words, next, language),
    organization: language === 'en' && organizationFrom(words, start, language),
    hyphen: isHyphen && isCapital(words, next + 1),
    number: inside(next) && words.kind(next) === TOKEN.number,
    symbol: /^[$€£]/.test(mark) && words.touchesPrevious(next),
    quotation: mark === ':' && /^[«"“]$/.test(words.surface(next + 1)),
    colon: mark === ':',
    capital: inside(next) && words.kind(next) === TOKEN.word && words.shape(next) === SHAPE.capitalized,
    comma: mark === ',',
    end: !inside(next) || mark === '.',
    conjunction: isSenseWord(language, 'joining', words.lower(next)),
  }
}

/** The mark that closes a remark which the mark at `at` opens: ", capitale du pays,", "(nord)". */
function closingOfAside(words: Words, at: number): number | undefined {
  const opening = words.surface(at)
  const closing = opening === ',' ? ',' : opening === '(' ? ')' : undefined
  if (closing === undefined) return undefined
  const sentence = words.sentence(at)
  for (let index = at + 1; index < at + LONGEST_ASIDE && words.sentence(index) === sentence; index++) {
    if (words.surface(index) === closing) return index
    if (words.surface(index) === ';' || words.surface(index) === ':') return undefined
  }
  return undefined
}

function nounClasses(words: Words, start: number, language: Language): Governor[] {
  const sentence = words.sentence(start)
  const found = new Set<Governor>()
  for (let index = start; index < start + LONGEST_NOUNS && words.sentence(index) === sentence; index++) {
    const word = words.lower(index)
    if (word === '-' || word === "'" || word === 'l' || word === 'la' || word === 'le' || word === 'les') continue
    if (words.kind(index) !== TOKEN.word || isSenseWord(language, 'closed', word)) break
    if (!isOpenWord(words, index, language) && words.shape(index) !== SHAPE.capitalized) break
    for (const list of GOVERNORS) if (isSenseWord(language, list, word)) found.add(list)
  }
  return [...found]
}

function isSuperlative(word: string, language: Language): boolean {
  return isSenseWord(language, 'superlative', word) || (word.length > 5 && word.endsWith('est'))
}

/** "Nigeria Centre for Disease Control", "Sudan's Humanitarian Aid Commission". */
function organizationFrom(words: Words, start: number, language: Language): boolean {
  for (let index = start; index < start + LONGEST_NOUNS; index++) {
    if (words.kind(index) !== TOKEN.word || words.sentence(index) !== words.sentence(start)) return false
    if (!isCapital(words, index)) return false
    if (organizationKind(language, words.lower(index)) !== undefined) return true
  }
  return false
}
