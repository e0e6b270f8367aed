import words from './function-words.json'
import { LANGUAGES, type Language } from './language'

const LISTS = LANGUAGES.map((language) => [language, new Set(words[language])] as const)
/** Enough to tell two languages apart; a long report is not read to its end for it. */
const SAMPLE_LENGTH = 20_000

/**
 * The language of the rule tables that a text is best read with, by its function words: the words that every sentence
 * needs and that no name brings. French where nothing speaks for either.
 */
export function detectLanguage(text: string): Language {
  const counts = new Map<Language, number>(LANGUAGES.map((language) => [language, 0]))
  for (const [word] of text
    .slice(0, SAMPLE_LENGTH)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    for (const [language, list] of LISTS) if (list.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return LANGUAGES.reduce((best, language) => ((counts.get(language) ?? 0) > (counts.get(best) ?? 0) ? language : best))
}
