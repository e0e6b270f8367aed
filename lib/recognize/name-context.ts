import { foldKey } from '../text/fold'
import type { Language } from '../text/language'
import { perWord } from '../text/per-word'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import contextWords from './data/context-words.json'
import firstNameList from './data/first-names.json'
import type { NameSpan } from './match-names'
import { isCapital } from './neighborhood'

const FIRST_NAMES = new Set(firstNameList)

export type WordList = keyof (typeof contextWords)['fr']
type WordLists = Readonly<Record<WordList, ReadonlySet<string>>>

const LISTS: Readonly<Record<Language, WordLists>> = { fr: compile(contextWords.fr), en: compile(contextWords.en) }

function compile(lists: Readonly<Record<WordList, readonly string[]>>): WordLists {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, new Set(list)])) as Record<
    WordList,
    Set<string>
  >
}

/** The lists of a language, for rules that ask several of them. */
export function wordListsOf(language: Language): WordLists {
  return LISTS[language]
}

/** Is this lower-case word in that list of the language's rule table? */
export function isIn(language: Language, list: WordList, word: string): boolean {
  return LISTS[language][list].has(word)
}

export function isFirstName(key: string): boolean {
  return FIRST_NAMES.has(key)
}

/** What the whole article says about its words; built once, asked for each name. */
export interface ArticleContext {
  /** Folded words that also stand in lower case somewhere: "Nice" beside "nice". */
  readonly lowerCased: ReadonlySet<string>
  /** Folded last names of people whom the article names in full ("Bahaa al-Halabi" gives halabi). */
  readonly surnames: ReadonlySet<string>
}

export function readArticleContext(words: Words, names: readonly NameSpan[]): ArticleContext {
  const lowerCased = new Set<string>()
  const surnames = new Set<string>()
  const placeLike = new Set(names.filter(({ matches }) => matches.length > 0).map(({ first }) => first))
  const heads = mayHeadIn(words)
  const isMet = new Uint8Array(words.lexicon.count)
  for (let index = 0; index < words.count; index++) {
    const lexeme = words.lexemes[index] ?? 0
    if (isMet[lexeme] === 0 && words.shape(index) === SHAPE.lower) {
      isMet[lexeme] = 1
      lowerCased.add(words.folded(index))
    }
  }
  for (let index = heads.next(0); index < words.count; index = heads.next(index + 1))
    if (isPersonHead(words, index, placeLike)) addSurname(words, index, surnames)
  return { lowerCased, surnames }
}

const mayHeadIn = perWord((words, index) => {
  if (words.kind(index) !== TOKEN.word) return false
  if (isIn(words.language(index), 'title', words.lower(index))) return true
  return words.shape(index) === SHAPE.capitalized && isFirstName(words.folded(index))
})

/** A first name or title before a capitalised word begins a person's name. */
function isPersonHead(words: Words, index: number, placeLike: ReadonlySet<number>): boolean {
  const next = words.surface(index + 1) === '.' ? index + 2 : index + 1
  if (words.kind(next) !== TOKEN.word || words.shape(next) === SHAPE.lower) return false
  if (words.sentence(next) !== words.sentence(index)) return false
  if (isIn(words.language(index), 'title', words.lower(index))) return true
  return !placeLike.has(index) && words.shape(index) === SHAPE.capitalized && isFirstName(words.folded(index))
}

function addSurname(words: Words, head: number, surnames: Set<string>): void {
  for (let index = head + 1; index < head + 5; index++) {
    if (words.surface(index) === '.' || words.lower(index) === '-') continue
    const key = foldKey(words.surface(index))
    if (key === 'al' || key === 'el' || key === 'ben' || key === 'ibn' || key === 'de' || key === 'van') continue
    if (!isCapital(words, index) || words.kind(index) !== TOKEN.word) return
    if (key.length > 2 && !isFirstName(key)) surnames.add(key)
  }
}
