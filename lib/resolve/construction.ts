import { isAdjectiveLike, placeWordStartingAt } from '../recognize/find-place-word'
import { isIn, wordListsOf } from '../recognize/name-context'
import type { WordRange } from '../recognize/neighborhood'
import { mostPartsWith } from '../recognize/place-words'
import type { Language } from '../text/language'
import type { Words } from '../text/words'

/**
 * How a sentence says that one name lies in another: `brackets` "Paris (Texas)", `comma` "Paris, Texas,", `open comma` where
 * the sentence runs on ("Paris, Texas voted"), `list` "Homs, Alep et Hama", `in` "Vienne, en Autriche", `description` "Hama, a city
 * in Syria", `owner` "Syria's Aleppo", `adjective` "la ville syrienne de Hama".
 */
export type Construction = 'brackets' | 'comma' | 'open comma' | 'list' | 'in' | 'description' | 'owner' | 'adjective'

/** Words between two names that still tie one to the other. */
const LONGEST = 9
const CLOSING = new Set([',', '.', ';', ')', '-', '–', '—', ':', "'", '"', '»', '”', '!', '?', ''])
const INTO: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(['en', 'au', 'aux', 'dans', 'à', 'sur']),
  en: new Set(['in', 'inside', 'on']),
}
/** These stand between any two names of a journey or a list, and tie them only after a comma. */
const LOOSE_INTO = new Set(['à', 'sur', 'on'])

/** What ties the first name to a second one after it; `undefined` where nothing does. */
export function constructionBetween(words: Words, inner: WordRange, outer: WordRange): Construction | undefined {
  const language = words.language(outer.first)
  let index = inner.last + 1
  const end = outer.first
  if (end <= index || end - index > LONGEST) return undefined
  const opened = words.surface(index) === '(' ? 'brackets' : words.surface(index) === ',' ? 'comma' : undefined
  if (opened !== undefined) index++
  if (index === end) return opened === 'comma' && !isClosed(words, outer, language) ? 'open comma' : opened
  const word = words.lower(index)
  if (INTO[language].has(word) && (opened !== undefined || !LOOSE_INTO.has(word))) {
    return isLink(words, index + 1, end, language) ? (opened === 'brackets' ? opened : 'in') : undefined
  }
  if (opened === undefined) return undefined
  return describes(words, index, end, language) ? (opened === 'brackets' ? opened : 'description') : undefined
}

function isClosed(words: Words, outer: WordRange, language: Language): boolean {
  const next = outer.last + 1
  if (words.sentence(next) !== words.sentence(outer.last) || next >= words.count) return true
  return CLOSING.has(words.lower(next)) || isIn(language, 'conjunction', words.lower(next))
}

/** "a city in", "ville du sud-est de la", "the capital of", "comté de": a place word that leans on the second name. */
function describes(words: Words, first: number, end: number, language: Language): boolean {
  const { of, article } = wordListsOf(language)
  let index = first
  for (let adjectives = 0; index < end; index++) {
    const placeWord = mostPartsWith(language, words.lower(index)) > 0 && placeWordStartingAt(words, index, language)
    if (placeWord) {
      const link = placeWord.last + 1
      const adjective = isAdjectiveLike(words, link, language) ? link + 1 : link
      const leans = of.has(words.lower(adjective)) || INTO[language].has(words.lower(adjective))
      return adjective < end && leans && isLink(words, adjective + 1, end, language)
    }
    if (article.has(words.lower(index)) || words.surface(index) === "'") continue
    if (!isAdjectiveLike(words, index, language) || ++adjectives > 3) return false
  }
  return false
}

/** Nothing but what leads on to a name: articles, compass words, "le nord de", "the province of". */
function isLink(words: Words, first: number, end: number, language: Language): boolean {
  const { of, article, compass } = wordListsOf(language)
  for (let index = first; index < end; index++) {
    const word = words.lower(index)
    if (of.has(word) || article.has(word) || compass.has(word) || word === "'" || word === '’' || word === '-') continue
    if (!isAdjectiveLike(words, index, language)) return false
  }
  return true
}

/** "Syria's Aleppo", "Maine's largest city, Portland": the possessive and at most a few small words between. */
export function isOwnedBy(words: Words, owner: WordRange, owned: WordRange): boolean {
  const language = words.language(owned.first)
  const first = owner.last + 1
  if (language !== 'en' || words.lower(first) !== "'" || words.lower(first + 1) !== 's') return false
  if (owned.first - first > 7) return false
  for (let index = first + 2; index < owned.first; index++) {
    const word = words.lower(index)
    if (word !== ',' && word !== 'of' && word !== '-' && !isAdjectiveLike(words, index, language)) return false
  }
  return true
}
