import { CHARACTER, classOf } from './characters'
import words from './function-words.json'
import { LANGUAGES, type Language } from './language'

/** The languages that a word is a function word of, by their numbers in `LANGUAGES`. */
const LANGUAGES_OF = new Map<string, number[]>()
for (const [number, language] of LANGUAGES.entries())
  for (const word of words[language]) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), number])
const LONGEST_WORD = Math.max(...[...LANGUAGES_OF.keys()].map((word) => word.length))

/** Enough to tell two languages apart; a long report is not read to its end for it. */
const SAMPLE_LENGTH = 20_000

/**
 * The language of the rule tables that a text is best read with, by its function words: the words that every sentence
 * needs and that no name brings. French where nothing speaks for either.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE_LENGTH).toLowerCase()
  const counts = LANGUAGES.map(() => 0)
  for (let start = 0; start < sample.length; ) {
    let end = start
    while (isLetterAt(sample, end)) end += (sample.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
    if (end > start && end - start <= LONGEST_WORD)
      for (const number of LANGUAGES_OF.get(sample.slice(start, end)) ?? NONE)
        counts[number] = (counts[number] ?? 0) + 1
    start = end + 1
  }
  return LANGUAGES[counts.indexOf(Math.max(...counts))] ?? LANGUAGES[0]
}

const NONE: readonly number[] = []

function isLetterAt(text: string, at: number): boolean {
  if (at >= text.length) return false
  const unit = text.charCodeAt(at)
  const character = classOf(unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(at) ?? unit))
  return character === CHARACTER.lower || character === CHARACTER.upper || character === CHARACTER.caseless
}
