import { type Day, daysBetween, readDay } from './day'
import type { Language } from './language'
import { perLexeme } from './per-word'
import { type DateReading, readDates } from './read-dates'
import { readStretches } from './read-stretches'
import type { Reading } from './reading'
import { coversSpan, type Span, spansOverlap } from './span'
import { type TimeWindow, timeWindows } from './time-window'
import { type TimeWords, timeWordsOf } from './time-words'

/** Words that name a day or a stretch of days, both ends included. */
export interface TimeMention extends Span {
  readonly surface: string
  readonly from: Day
  readonly to: Day
}

/** Two days far apart: what reads the same on both needs no date of publication. */
const ANY_DAYS = ['1987-03-04', '2011-08-20'] as const

/**
 * The days that a text speaks of, in text order, told from the day it was `published` (an ISO day or date-time; anything else
 * counts as unknown). Without it only dates that carry their year are read. `blocked` are spans, in text order, that are no
 * times whatever they look like: names, distances, expressions.
 */
export function readTimes(reading: Reading, published: string | undefined, blocked: readonly Span[]): TimeMention[] {
  const words = timeWordsOf(reading.language)
  const today = readDay(published)
  const { lexemes, lexicon } = reading.tokens
  const isCue = CUES_IN[reading.language](lexicon)
  const isCueWord = (token: number) => isCue(lexemes[token] ?? -1)
  const times: TimeMention[] = []
  let next = 0
  for (const sentence of reading.sentences) {
    while ((blocked[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++
    let last = next
    while ((blocked[last]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) last++
    for (const window of timeWindows(reading, sentence, isCueWord, blocked.slice(next, last))) {
      for (const time of readWindow(window, reading, words, today)) {
        // Neighbouring windows overlap, so the same date may come twice.
        if (time.start >= (times.at(-1)?.end ?? 0)) times.push(time)
      }
    }
  }
  return times
}

const cuesIn = (language: Language) =>
  perLexeme((lexicon, lexeme) => timeWordsOf(language).cues.has(lexicon.textOf(lexeme)))
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

function readWindow(
  { plain, offsets }: TimeWindow,
  { text, language }: Reading,
  words: TimeWords,
  today: Day | undefined,
): TimeMention[] {
  const read = (day: Day) => {
    const stretches = readStretches(plain, words, day)
    const dates = readDates(plain, language, words, day).map((date) => sinceThen(plain, date, words, today))
    return [...stretches, ...dates.filter((date) => stretches.every((stretch) => !spansOverlap(stretch, date)))]
  }
  // Only a number can be a year, and only a year means the same on any day.
  if (today === undefined && !/\d/.test(plain)) return []
  const readings = today === undefined ? sameOnAnyDay(read) : read(today)
  return readings
    .map(({ start, end, from, to }) => {
      const span = { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 }
      return { ...span, surface: text.slice(span.start, span.end), from, to }
    })
    .sort((a, b) => a.start - b.start)
}

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
      .match(/(\p{L}+)(?: le)? $/u)?.[1] ?? ''
  const isPast = today !== undefined && daysBetween(date.from, today) > 0
  return words.since.has(before) && isPast ? { ...date, to: today } : date
}
