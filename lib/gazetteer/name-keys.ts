import { foldKey } from '../text/fold'

/** Marks that stand inside a word: apostrophes, and the letters for hamza, ayn and the soft sign. */
const INNER_MARKS = /(\p{L}+)['’‘ʼʻʿʾʽ`´ʹ]+(?=\p{L})/gu
/** Before an apostrophe these are words of their own: "L'Isle" is never written "Lisle". */
const ELIDED = /^(l|d|qu|dell|all|nell|sull|dall|sant|degl|un)$/i
const LETTER = /\p{L}/u
const INNER_MARK = /['’‘ʼʻʿʾʽ`´ʹ/]/u
const OTHER_SCRIPT =
  /(?!\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u
const LONGEST = 120
const MOST_WORDS = 12

/**
 * The keys under which a name is indexed: its own, for marks inside a word also the one without them ("Ma'arrat" is
 * `ma arrat` and `maarrat`), and for "Biel/Bienne" each part. None for what is no name to look up: a single Latin
 * letter, digits alone, other scripts than Latin, Arabic and Cyrillic, and very long ones.
 */
export function nameKeys(name: string): string[] {
  if (OTHER_SCRIPT.test(name)) return []
  if (!INNER_MARK.test(name)) {
    const key = foldKey(name)
    return isUsable(key) ? [key] : []
  }
  const keys = new Set<string>()
  for (const part of name.includes('/') ? [name, ...name.split('/')] : [name]) {
    keys.add(foldKey(part.replace(INNER_MARKS, '$1 ')))
    keys.add(foldKey(part.replace(INNER_MARKS, (_, before: string) => (ELIDED.test(before) ? `${before} ` : before))))
  }
  return [...keys].filter(isUsable)
}

/** Is this of a script whose names are indexed, or of none? */
export function isIndexedScript(text: string): boolean {
  return !OTHER_SCRIPT.test(text)
}

/** Why a name has no keys, in words. */
export function whyNoKeys(name: string): string {
  if (!isIndexedScript(name)) return 'packs index names in Latin, Arabic and Cyrillic letters alone'
  const key = foldKey(name)
  if (!LETTER.test(key)) return 'it has no letter'
  if (key.length <= 1) return 'a single letter is no name'
  return `it has more than ${LONGEST} letters or ${MOST_WORDS} words`
}

function isUsable(key: string): boolean {
  return key.length > 1 && key.length <= LONGEST && LETTER.test(key) && key.split(' ').length <= MOST_WORDS
}
