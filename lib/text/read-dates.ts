import { Chrono, en, fr, type ParsedComponents, type ParsedResult } from 'chrono-node'
import { addDays, type Day, dayOf, daysBetween, endOfMonth, startOfMonth, startOfWeek } from './day'
import type { Language } from './language'
import type { TimeWords } from './time-words'

export interface DateReading {
  /** In the string that was read. */
  readonly start: number
  readonly end: number
  readonly from: Day
  readonly to: Day
}

/** Words that only the parsers we do without can read: hours of the day, durations, and what is told from another day. */
const UNWANTED = [
  'à 15h30',
  '15 heures',
  'at 15:30',
  'ce soir',
  'this evening',
  'pendant 3 jours',
  'for 3 days',
  '3 days later',
  'last 3 days',
]

/** A date without a year is at most so far in the future of its report, else it is last year's. */
export const AHEAD_DAYS = 45
const YEARS = { earliest: 1700, latest: 2100 }

/** Made when a language is first read: sorting the parsers takes longer than a short report. */
const parsers = new Map<Language, Chrono>()

function parserOf(language: Language): Chrono {
  const parser = parsers.get(language) ?? daysOnly({ fr, en }[language].casual)
  parsers.set(language, parser)
  return parser
}

/** The dates in a short string, told on `today`. */
export function readDates(plain: string, language: Language, words: TimeWords, today: Day): DateReading[] {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 }
  const readings: DateReading[] = []
  for (const result of parserOf(language).parse(plain, reference)) {
    if (!isSound(result, language, words) || isYetToCome(result, plain, words)) continue
    const range = rangeOf(result, words, today)
    const start = result.index + (/^[\s,(]*(?:on )?/.exec(result.text)?.[0].length ?? 0)
    const end = result.index + result.text.replace(/[\s,)]+$/, '').length
    if (range !== undefined && isSaneYear(range.from)) readings.push({ start, end, ...range })
  }
  return readings
}

/** Parsers of hours and durations are known by what they read: chrono exports no names for them. */
function daysOnly({ parsers, refiners }: Chrono): Chrono {
  const isWanted = (parser: Chrono['parsers'][number]) => {
    const alone = new Chrono({ parsers: [parser], refiners: [] })
    return UNWANTED.every((words) => alone.parse(words).length === 0)
  }
  return new Chrono({ parsers: parsers.filter(isWanted).map(withOnePattern), refiners })
}

/** The French parsers put their patterns together at every call, and the compiler of patterns is slower than a search. */
function withOnePattern(parser: Chrono['parsers'][number]): Chrono['parsers'][number] {
  let pattern: RegExp | undefined
  return {
    pattern(context) {
      pattern ??= parser.pattern(context)
      return pattern
    },
    extract: (context, match) => parser.extract(context, match),
  }
}

function isSound({ text, start }: ParsedResult, language: Language, words: TimeWords): boolean {
  const lower = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  if (lower.some((word) => words.vague.has(word))) return false
  const names = text.match(/\p{L}+/gu) ?? []
  if (start.isCertain('weekday') && !start.isCertain('day')) {
    // Chrono reads the abbreviations "mer" and "sat", which are a sea and a verb.
    return names.some(
      (name) => words.weekdays.has(name) || (language === 'fr' && words.weekdays.has(name.toLowerCase())),
    )
  }
  // English writes its months in capitals ("May 5", not "may 5"); a month alone is no more than a word.
  if (/^\p{L}+\.?$/u.test(text) && words.months.has(text)) return false
  if (language === 'en' && names.some((name) => words.lowerMonths.has(name))) return false
  // "le 11-Septembre" names what happened then.
  if (language === 'fr' && /\d-\p{Lu}/u.test(text)) return false
  // "1/2" and "3.10" are fractions and scores unless a year follows.
  return !/^[\d\s/.-]+$/.test(text) || start.isCertain('year')
}

/** "jusqu'à vendredi", "until Friday": which one, nobody can say. */
function isYetToCome({ index, start }: ParsedResult, plain: string, words: TimeWords): boolean {
  if (!start.isCertain('weekday') || start.isCertain('day')) return false
  const before = plain
    .slice(Math.max(0, index - LONGEST_UNTIL), index)
    .toLowerCase()
    .trimEnd()
  return words.until.some((until) => before.endsWith(until))
}
const LONGEST_UNTIL = 12

function rangeOf(result: ParsedResult, words: TimeWords, today: Day): { from: Day; to: Day } | undefined {
  const { start, end, text } = result
  const lower = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const says = (set: ReadonlySet<string>) => lower.some((word) => set.has(word))
  const isFuture = says(words.next)
  const day = placeInPast(start, today, isFuture)
  const isCount = /\d/.test(text) || says(words.numbers)
  if (end !== null && end !== undefined) {
    const to = placeInPast(end, today, isFuture)
    return daysBetween(day, to) >= 0 ? { from: day, to } : undefined
  }
  // "des jours précédents" counts nothing.
  if (!isCount && says(words.plurals)) return undefined
  // "il y a une semaine" counts one, though no number says so.
  const isDay = isCount || (says(words.ago) && !says(words.month) && !says(words.year))
  if (!isDay && says(words.week)) return { from: startOfWeek(day), to: addDays(startOfWeek(day), 6) }
  if (!isCount && says(words.year)) return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` }
  const isMonth = start.isCertain('month') && !start.isCertain('day') && !start.isCertain('weekday')
  if (isMonth || (says(words.ago) && says(words.month)) || (!isCount && says(words.month)))
    return { from: startOfMonth(day), to: endOfMonth(day) }
  return { from: day, to: day }
}

/** Reports tell what happened: a weekday is the last one, a date without a year the last such date. */
function placeInPast(parts: ParsedComponents, today: Day, isFuture: boolean): Day {
  const [year, month, date] = [parts.get('year') ?? 0, parts.get('month') ?? 1, parts.get('day') ?? 1]
  const day = dayOf(year, month, date)
  if (isFuture) return day
  const ahead = daysBetween(today, day)
  if (parts.isCertain('weekday') && !parts.isCertain('day')) return ahead > 0 ? addDays(day, -7) : day
  return !parts.isCertain('year') && ahead > AHEAD_DAYS ? dayOf(year - 1, month, date) : day
}

function isSaneYear(day: Day): boolean {
  const year = Number(day.slice(0, 4))
  return year >= YEARS.earliest && year <= YEARS.latest
}
