import list from './common-words.json'
import { fold } from './fold'
import functionWords from './function-words.json'
import { LANGUAGES, type Language } from './language'

const COMMON = new Map(LANGUAGES.map((language) => [language, new Set(list[language])]))
const FUNCTION = new Map(LANGUAGES.map((language) => [language, new Set(functionWords[language])]))

/** Is this folded word one that every text of the language may use, and no name of something? */
export function isCommonWord(language: Language, key: string): boolean {
  return COMMON.get(language)?.has(key) === true
}

/** Is this lower-case word one that sentences need and names do not bring: an article, a preposition, an auxiliary? */
export function isFunctionWord(language: Language, word: string): boolean {
  return FUNCTION.get(language)?.has(word) === true
}

/** Words that a text of the language writes small inside a sentence. */
export function isSmallWord(language: Language, word: string): boolean {
  return isFunctionWord(language, word) || isCommonWord(language, fold(word))
}
