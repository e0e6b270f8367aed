import { Recent } from '../recent'
import { LANGUAGES, type Language } from '../text/language'
import tables from './data/sense-words.json'

/** A class of words that tells ground from actor; what belongs to each stands in data/sense-words.json. */
export type SenseList = keyof (typeof tables)['en']

const WORDS: ReadonlyMap<Language, ReadonlyMap<string, ReadonlySet<string>>> = new Map(
  LANGUAGES.map((language) => [
    language,
    new Map(Object.entries(tables[language]).map(([list, rows]) => [list, new Set([rows].flat().flatMap(split))])),
  ]),
)

function split(row: string): string[] {
  return row.split(' ')
}

/** The lists that a word is in, by the word: most words are in none. */
const LISTS_OF: Readonly<Record<Language, ReadonlyMap<string, ReadonlySet<string>>>> = {
  fr: invert('fr'),
  en: invert('en'),
}

function invert(language: Language): ReadonlyMap<string, ReadonlySet<string>> {
  const listsOf = new Map<string, Set<string>>()
  for (const [list, words] of WORDS.get(language) ?? [])
    for (const word of words) listsOf.set(word, (listsOf.get(word) ?? new Set()).add(list))
  return listsOf
}

/** Is this lower-case word in that list? */
export function isSenseWord(language: Language, list: SenseList, word: string): boolean {
  return word !== '' && LISTS_OF[language].get(word)?.has(list) === true
}

/** Is this lower-case word a form of one of the verbs in that list: a beginning from the list, then an ending of the language? */
export function isSenseVerb(language: Language, list: SenseList, word: string): boolean {
  const answers = VERBS[language].get(word, () => new Map())
  const known = answers.get(list)
  if (known !== undefined) return known
  const isForm = isVerbForm(language, list, word)
  answers.set(list, isForm)
  return isForm
}

/** What was asked of the words met lately: taking a word apart is slow. */
const MOST_VERBS = 8192
const VERBS: Readonly<Record<Language, Recent<string, Map<SenseList, boolean>>>> = {
  fr: new Recent(MOST_VERBS),
  en: new Recent(MOST_VERBS),
}

function isVerbForm(language: Language, list: SenseList, word: string): boolean {
  const lists = WORDS.get(language)
  const [stems, endings] = [lists?.get(list), lists?.get('endings')]
  if (stems === undefined || endings === undefined || word.length < 2) return false
  if (stems.has(word)) return true
  for (let cut = Math.max(1, word.length - LONGEST_ENDING); cut < word.length; cut++) {
    if (endings.has(word.slice(cut)) && stems.has(word.slice(0, cut))) return true
  }
  return false
}

const LONGEST_ENDING = 7
