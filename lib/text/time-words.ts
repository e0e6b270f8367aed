import type { Language } from './language'
import tables from './time-words.json'

/** The words of time of one language, ready for look-up. */
export interface TimeWords {
  readonly cues: ReadonlySet<string>
  readonly weekdays: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  /** January is 1. */
  readonly numberOfMonth: ReadonlyMap<string, number>
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
}

const WORDS: Readonly<Record<Language, TimeWords>> = { fr: compile(tables.fr), en: compile(tables.en) }

export function timeWordsOf(language: Language): TimeWords {
  return WORDS[language]
}

/** A data file: words in one string, numbers by word. */
type WordList = 'cues' | 'months' | 'since' | 'next' | 'vague' | 'week' | 'month' | 'year' | 'last'
type Table = Readonly<Record<WordList, string> & Record<'numbers' | 'days', Readonly<Record<string, number>>>>

function compile(table: Table): TimeWords {
  const cues = split(table.cues)
  return {
    cues: new Set(cues.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)])),
    // The cues begin with the seven days.
    weekdays: new Set(cues.slice(0, 7)),
    months: new Set(split(table.months)),
    numberOfMonth: new Map(split(table.months).map((month, index) => [month, index + 1])),
    lowerMonths: new Set(split(table.months).map((month) => month.toLowerCase())),
    since: new Set(split(table.since)),
    next: new Set(split(table.next)),
    vague: new Set(split(table.vague)),
    week: new Set(split(table.week)),
    month: new Set(split(table.month)),
    year: new Set(split(table.year)),
    numbers: new Set(Object.keys(table.numbers)),
    countOf: new Map(Object.entries(table.numbers)),
    daysOf: new Map(Object.entries(table.days)),
    last: new Set(split(table.last)),
    plurals: new Set(Object.keys(table.days).filter((unit) => unit.endsWith('s') && unit !== 'mois')),
  }
}

function split(words: string): string[] {
  return words.split(' ')
}
