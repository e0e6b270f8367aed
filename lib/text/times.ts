import { datelineOf } from './dateline-day'
import { addDays, type Day, daysBetween, readDay } from './day'
import type { Language } from './language'
import { perLexeme } from './per-word'
import { type DateReading, readDates } from './read-dates'
import { joinDays, readDayRanges } from './read-day-ranges'
import { readPeriods } from './read-periods'
import { readRelativeDays } from './read-relative-days'
import { readStretches } from './read-stretches'
import type { Reading } from './reading'
import { coversSpan, type Span, spansOverlap } from './span'
import { type Piece, type PieceAt, pieceAt } from './time-pieces'
import { type TimeCue, type TimeWindow, timeWindows } from './time-window'
import { type TimeWords, timeWordsOf } from './time-words'

/** Words that name a day or a stretch of days, both ends included. */
export interface TimeMention extends Span {
  readonly surface: string
  readonly from: Day
  readonly to: Day
}

/** Two days far apart: what reads the same on both needs no date of publication. */
const ANY_DAYS = ['1987-03-04', '2011-08-20'] as const
/** "La veille" is told from a day of this many sentences before, or of its own. */
const NARRATIVE = 3

/**
 * The days that a text speaks of, in text order, told from the day it was `published` (an ISO day or date-time; anything else
 * counts as unknown), else from its dateline. Without either only dates that carry their year are read. `blocked` are spans, in
 * text order, that are no times whatever they look like: names, distances, expressions.
 */
export function readTimes(reading: Reading, published: string | undefined, blocked: readonly Span[]): TimeMention[] {
  const today = readDay(published)
  const times = readTimesOn(reading, today, blocked)
  const dateline = today === undefined ? datelineOf(reading, times)?.from : undefined
  return dateline === undefined ? times : readTimesOn(reading, dateline, blocked)
}

function readTimesOn(reading: Reading, today: Day | undefined, blocked: readonly Span[]): TimeMention[] {
  const { lexemes, lexicon } = reading.tokens
  const cueIn = { fr: CUES_IN.fr(lexicon), en: CUES_IN.en(lexicon) }
  const cuesOfWord = {
    fr: (token: number) => cueIn.fr(lexemes[token] ?? -1) ?? undefined,
    en: (token: number) => cueIn.en(lexemes[token] ?? -1) ?? undefined,
  }
  const times: TimeMention[] = []
  let told: { readonly day: Day; readonly sentence: number } | undefined
  let next = 0
  for (const [number, sentence] of reading.sentences.entries()) {
    while ((blocked[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++
    let last = next
    while ((blocked[last]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) last++
    const language = languageOf(reading, number)
    for (const window of timeWindows(reading, sentence, cuesOfWord[language], blocked.slice(next, last))) {
      for (const { start, end, surface, ...days } of readWindow(window, reading.text, language, today)) {
        // Neighbouring windows overlap, so the same date may come twice.
        if (start < (times.at(-1)?.end ?? 0)) continue
        const isKnown = told !== undefined && number - told.sentence <= NARRATIVE
        const day: Day | undefined =
          'from' in days ? days.from : isKnown && told ? addDays(told.day, days.shift) : undefined
        if (day === undefined) continue
        const to: Day = 'from' in days ? days.to : day
        times.push({ start, end, surface, from: day, to })
        if (day === to) told = { day, sentence: number }
      }
    }
  }
  return times
}

/** A passage may be in another language than its article. */
function languageOf({ language, manners: { list, ofSentence } }: Reading, sentence: number): Language {
  return list[ofSentence[sentence] ?? 0]?.language ?? language
}

const cuesIn = (language: Language) =>
  perLexeme((lexicon, lexeme): NonNullable<TimeCue> | null => {
    const { cues, softCues } = timeWordsOf(language)
    const word = lexicon.textOf(lexeme)
    return cues.has(word) ? 'dated' : softCues.has(word) ? 'soft' : null
  })
const CUES_IN = { fr: cuesIn('fr'), en: cuesIn('en') }

/** The day, or the shortest stretch of days, that a sentence speaks of; the first of equals. */
export function dayOfSentence(
  times: readonly TimeMention[],
  sentence: Span,
): { readonly from: Day; readonly to: Day } | undefined {
  let best: TimeMention | undefined
  for (const time of times) {
    if (!coversSpan(sentence, time)) continue
    if (best === undefined || daysBetween(time.from, time.to) < daysBetween(best.from, best.to)) best = time
  }
  return best && { from: best.from, to: best.to }
}

/** What a window says: days, or a shift from the day told before. */
type TimeReading = Span & { readonly surface: string } & (Pick<TimeMention, 'from' | 'to'> | { readonly shift: number })

function readWindow(
  { plain, offsets, pieces, isDated }: TimeWindow,
  text: string,
  language: Language,
  today: Day | undefined,
): TimeReading[] {
  const words = timeWordsOf(language)
  const at = pieceAt(pieces)
  const count = pieces.length
  const relative = readRelativeDays(at, count, words)
  const isReadable = today !== undefined || MAY_BE_YEAR.test(plain)
  const read = (day: Day) =>
    readDays(
      plain,
      { count, at, isDated: isDated || isForChrono(pieces, words), isTold: today !== undefined },
      language,
      words,
      day,
    )
  const days = !isReadable ? [] : today === undefined ? sameOnAnyDay(read) : read(today)
  const readings = [...relative, ...days.filter((date) => relative.every((one) => !spansOverlap(one, date)))]
  return readings
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, ...rest }) => {
      const span = { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 }
      return { ...span, surface: text.slice(span.start, span.end), ...rest }
    })
}

/** "il y a trois jours", "next week": of the units of time chrono alone reads these. */
function isForChrono(pieces: readonly Piece[], words: TimeWords): boolean {
  return pieces.some(({ word }) => words.ago.has(word) || words.next.has(word))
}

interface Told {
  readonly count: number
  readonly at: PieceAt
  readonly isDated: boolean
  /** The day of the report is known. */
  readonly isTold: boolean
}

/** In the order of trust: what one rule has read no later one reads otherwise. */
function readDays(plain: string, told: Told, language: Language, words: TimeWords, day: Day): DateReading[] {
  const { count, at, isDated, isTold } = told
  const own = [
    readDayRanges(at, count, words, day),
    readStretches(at, count, words, day),
    readPeriods(at, count, words, day),
    isDated ? readDates(plain, language, words, day) : [],
  ]
  const dates: DateReading[] = []
  for (const readings of own) {
    for (const date of readings) if (dates.every((other) => !spansOverlap(other, date))) dates.push(date)
  }
  const joined = joinDays(
    plain,
    dates.sort((a, b) => a.start - b.start),
    words,
  )
  return joined.map((date) => sinceThen(plain, date, words, isTold ? day : undefined))
}

/** Only a year means the same on any day; of two digits it is told from a day by its size, or by another number beside it. */
const MAY_BE_YEAR = /\d{3}|[2-9]\d|\d\D+\d/

function sameOnAnyDay(read: (day: Day) => DateReading[]): DateReading[] {
  const once = read(ANY_DAYS[0])
  if (once.length === 0) return []
  const again = read(ANY_DAYS[1])
  return once.filter((a) => again.some((b) => a.start === b.start && a.from === b.from && a.to === b.to))
}

/** Longer than any word of a window and " le "; a longer string would be searched from each of its letters. */
const LONGEST_OPENING = 40

/** "depuis vendredi" lasts until the report. */
function sinceThen(plain: string, date: DateReading, words: TimeWords, today: Day | undefined): DateReading {
  const before =
    plain
      .slice(Math.max(0, date.start - LONGEST_OPENING), date.start)
      .toLowerCase()
      .match(/(\p{L}+)(?: le| la| l')? ?$/u)?.[1] ?? ''
  const isPast = today !== undefined && daysBetween(date.from, today) > 0
  return words.since.has(before) && isPast ? { ...date, to: today } : date
}
