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

/** Is this lower-case word in that list? */
export function isSenseWord(language: Language, list: SenseList, word: string): boolean {
  return word !== '' && WORDS.get(language)?.get(list)?.has(word) === true
}

/** Is this lower-case word a form of one of the verbs in that list: a beginning from the list, then an ending of the language? */
export function isSenseVerb(language: Language, list: SenseList, word: string): boolean {
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
