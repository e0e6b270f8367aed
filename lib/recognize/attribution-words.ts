import type { Language } from '../text/language'
import tables from './data/attribution-words.json'

const SETS = [
  'notSources',
  'auxiliaries',
  'participles',
  'presents',
  'complements',
  'presentComplements',
  'free',
  'between',
  'determiners',
  'genitives',
  'pronouns',
  'stops',
  'within',
  'roles',
  'sources',
  'speakers',
  'quoting',
  'particles',
  'infinitives',
  'notInfinitives',
] as const
type SetKey = (typeof SETS)[number]

/** The words of who says so in one language; what each is for stands in data/attribution-words.json. */
export type AttributionWords = Readonly<Record<SetKey, ReadonlySet<string>>> & {
  /** Openings by their first word, longest first. */
  readonly openings: ReadonlyMap<string, readonly (readonly string[])[]>
}

type Table = Readonly<Record<SetKey | 'opening', readonly string[]>>

const WORDS: Readonly<Record<Language, AttributionWords>> = { fr: compile(tables.fr), en: compile(tables.en) }

export function attributionWordsOf(language: Language): AttributionWords {
  return WORDS[language]
}

function compile(table: Table): AttributionWords {
  const openings = new Map<string, string[][]>()
  for (const opening of table.opening.map((words) => words.split(' ')).sort((a, b) => b.length - a.length)) {
    const [first = ''] = opening
    openings.set(first, [...(openings.get(first) ?? []), opening])
  }
  const sets = Object.fromEntries(SETS.map((key) => [key, new Set(table[key])])) as Record<SetKey, Set<string>>
  return { ...sets, openings }
}
