import { LANGUAGES, type Language } from '../text/language'
import tables from './data/place-words.json'

/** A common noun that says what kind of place a name is ("province", "air base"). */
export interface PlaceWord {
  readonly codes: readonly string[]
  /** Leans only, see `FeatureHint.soft`. */
  readonly soft: boolean
  /** Names its place only beside it ("la capitale Damas"), never through a preposition ("la capitale de la Syrie"). */
  readonly apposition: boolean
  readonly plural: boolean
}

interface PlaceWordRow {
  readonly words: readonly string[]
  readonly codes: readonly string[]
  readonly soft?: boolean
  readonly apposition?: boolean
}

const SINGULAR_IN_S = new Set(['pays', "cours d'eau", 'pass', 'compass', 'barracks', 'dardanelles'])

const byLanguage = new Map(LANGUAGES.map((language) => [language, placeWordsOf(tables[language])] as const))

const mostParts = new Map([...byLanguage].map(([language, table]) => [language, mostPartsOf(table)] as const))

/** The place word with this lower-case spelling; several words may make one ("base aérienne", "military airport"). */
export function placeWord(language: Language, word: string): PlaceWord | undefined {
  return byLanguage.get(language)?.get(word)
}

/**
 * How many words and marks the longest place word has that begins or ends with this one: 3 for "camp" and for "réfugiés"
 * ("camp de réfugiés"), 0 for a word that is at no end of any.
 */
export function mostPartsWith(language: Language, word: string): number {
  return mostParts.get(language)?.get(word) ?? 0
}

function placeWordsOf(rows: readonly PlaceWordRow[]): ReadonlyMap<string, PlaceWord> {
  return new Map(
    rows.flatMap(({ words, codes, soft = false, apposition = false }) =>
      words.map((word) => [word, { codes, soft, apposition, plural: isPlural(word) }] as const),
    ),
  )
}

function mostPartsOf(table: ReadonlyMap<string, PlaceWord>): ReadonlyMap<string, number> {
  const most = new Map<string, number>()
  for (const word of table.keys()) {
    const parts = word.match(/\p{L}+|[^\p{L}\s]/gu) ?? []
    for (const end of [parts.at(0), parts.at(-1)])
      if (end !== undefined) most.set(end, Math.max(most.get(end) ?? 0, parts.length))
  }
  return most
}

function isPlural(word: string): boolean {
  return word.endsWith('s') && !SINGULAR_IN_S.has(word)
}
