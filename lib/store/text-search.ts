import { fold } from '../text/fold'
import { isLanguage, type Language } from '../text/language'

/** PostgreSQL's text search configurations. An article in another language is found by its words as they stand. */
const CONFIGS: Readonly<Record<Language, string>> = { fr: 'french', en: 'english' }
const OTHER = 'simple'
export const SEARCH_CONFIGS = [...Object.values(CONFIGS), OTHER] as const

export function searchConfig(lang: string | null): string {
  const [primary = ''] = (lang ?? '').toLowerCase().split('-')
  return isLanguage(primary) ? CONFIGS[primary] : OTHER
}

/** A tsvector numbers words up to 16,383; twice this many characters have fewer. */
const LONGEST_PART = 40_000
/** A phrase of so many characters is found across the edge of two parts. */
const OVERLAP = 200

/** A stretch of text as it is indexed: lower case, and without accents where that differs. */
export interface SearchPart {
  readonly part: number
  readonly lower: string
  readonly folded: string | null
}

/** A text in stretches for full text search, numbered by their offset. `at`: where in its article the text begins. */
export function searchParts(text: string, at = 0): SearchPart[] {
  const parts: SearchPart[] = []
  for (let start = 0; start < text.length; ) {
    const end = start + LONGEST_PART >= text.length ? text.length : wordEnd(text, start + LONGEST_PART)
    parts.push(searchPart(at + start, text.slice(start, end)))
    if (end === text.length) break
    start = wordEnd(text, end - OVERLAP)
  }
  return parts
}

export function searchPart(part: number, text: string): SearchPart {
  // Lower case here: how a database lowers letters beyond ASCII depends on its locale.
  const lower = text.toLowerCase()
  const folded = fold(text)
  return { part, lower, folded: folded === lower ? null : folded }
}

function wordEnd(text: string, from: number): number {
  const space = text.slice(from, from + OVERLAP).search(/\s/)
  return space === -1 ? from : from + space
}
