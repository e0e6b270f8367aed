import type { Language } from './language'
import tables from './time-words.json'

/** The words of time of one language, ready for look-up. */
export interface TimeWords {
  readonly cues: ReadonlySet<string>
  readonly weekdays: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  /** January is 1. */
  readonly numberOfMonth: ReadonlyMap<string, number>
  /** Abbreviations too, which are words of other kinds elsewhere ("sept"). */
  readonly numberOfShortMonth: ReadonlyMap<string, number>
  /** Months in lower case, where the language writes them with a capital. */
  readonly lowerMonths: ReadonlySet<string>
  readonly since: ReadonlySet<string>
  readonly next: ReadonlySet<string>
  readonly vague: ReadonlySet<string>
  readonly week: ReadonlySet<string>
  readonly month: ReadonlySet<string>
  readonly year: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly countOf: ReadonlyMap<string, number>
  readonly daysOf: ReadonlyMap<string, number>
  readonly last: ReadonlySet<string>
  /** Units in the plural: no stretch without a number. */
  readonly plurals: ReadonlySet<string>
  /** Open a search, by chrono only where it may know more. */
  readonly softCues: ReadonlySet<string>
  /** A month or a year alone is a date only after one of these. */
  readonly openers: ReadonlySet<string>
  readonly joints: ReadonlySet<string>
  readonly partOf: ReadonlyMap<string, Part>
  /** First month of the season. */
  readonly seasons: ReadonlyMap<string, number>
  readonly decade: ReadonlySet<string>
  readonly this: ReadonlySet<string>
  readonly weekend: ReadonlySet<string>
  readonly weekendOpeners: ReadonlySet<string>
  readonly ago: ReadonlySet<string>
  readonly night: ReadonlySet<string>
  readonly dayParts: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  readonly betweenYears: ReadonlySet<string>
  readonly rangeTo: ReadonlySet<string>
  readonly lists: ReadonlySet<string>
  readonly rangeJoints: ReadonlySet<string>
  readonly ordinals: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** By first word. */
  readonly relative: ReadonlyMap<string, readonly RelativePhrase[]>
  readonly governing: ReadonlySet<string>
  readonly governs: ReadonlySet<string>
  readonly until: readonly string[]
  /** Months count as such only with their capital. */
  readonly capitalMonths: boolean
}

export interface RelativePhrase {
  readonly phrase: readonly string[]
  /** Days from the one told before. */
  readonly shift: number
}

const PARTS = ['start', 'middle', 'end'] as const
export type Part = (typeof PARTS)[number]

const LISTS = [
  'softCues',
  'openers',
  'joints',
  'decade',
  'this',
  'weekend',
  'weekendOpeners',
  'ago',
  'night',
  'dayParts',
  'between',
  'betweenYears',
  'rangeTo',
  'lists',
  'rangeJoints',
  'ordinals',
  'articles',
  'governing',
  'governs',
  'since',
  'next',
  'vague',
  'week',
  'month',
  'year',
  'last',
] as const
type List = (typeof LISTS)[number]

/** A data file: words in one string, numbers by word. */
type Table = Readonly<
  Record<List | 'cues' | 'months', string> &
    Record<'numbers' | 'days' | 'seasons' | 'relative' | 'shortMonths', Readonly<Record<string, number>>> & {
      parts: Readonly<Record<string, string>>
      until: readonly string[]
    }
>

const WORDS: Readonly<Record<Language, TimeWords>> = { fr: compile(tables.fr), en: compile(tables.en) }

export function timeWordsOf(language: Language): TimeWords {
  return WORDS[language]
}

function compile(table: Table): TimeWords {
  const cues = split(table.cues)
  const months = split(table.months)
  return {
    ...record(LISTS, (key): ReadonlySet<string> => new Set(split(table[key]))),
    cues: withCapitals(cues),
    softCues: withCapitals(split(table.softCues)),
    // The cues begin with the seven days.
    weekdays: new Set(cues.slice(0, 7)),
    months: new Set(months),
    numberOfMonth: new Map(months.map((month, index) => [month, index + 1])),
    numberOfShortMonth: new Map(Object.entries(table.shortMonths)),
    lowerMonths: new Set(months.map((month) => month.toLowerCase())),
    capitalMonths: months.some((month) => month !== month.toLowerCase()),
    numbers: new Set(Object.keys(table.numbers)),
    countOf: new Map(Object.entries(table.numbers)),
    daysOf: new Map(Object.entries(table.days)),
    plurals: new Set(Object.keys(table.days).filter((unit) => unit.endsWith('s') && unit !== 'mois')),
    partOf: new Map(Object.entries(table.parts).flatMap(([word, part]) => (isPart(part) ? [[word, part]] : []))),
    seasons: new Map(Object.entries(table.seasons)),
    relative: byFirstWord(Object.entries(table.relative).map(([phrase, shift]) => ({ phrase: split(phrase), shift }))),
    until: table.until,
  }
}

function record<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>
}

function byFirstWord(phrases: readonly RelativePhrase[]): ReadonlyMap<string, readonly RelativePhrase[]> {
  const index = new Map<string, RelativePhrase[]>()
  for (const one of phrases) {
    const first = one.phrase[0] ?? ''
    index.set(first, [...(index.get(first) ?? []), one])
  }
  return index
}

function isPart(part: string): part is Part {
  return PARTS.some((known) => known === part)
}

/** A cue may open a sentence. */
function withCapitals(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]))
}

function split(words: string): string[] {
  return words.split(' ')
}
