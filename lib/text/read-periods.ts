import { addDays, type Day, dayOf, daysBetween } from './day'
import { MOST_JOINTS, type Period, YEAR } from './period'
import { readDecade, readMonth, readSeason, readYear, readYears } from './read-calendar-period'
import type { DateReading } from './read-dates'
import { readNearPeriod } from './read-near-period'
import type { PieceAt } from './time-pieces'
import type { TimeWords } from './time-words'

const THIRDS = { start: 0, middle: 1, end: 2 } as const

/**
 * Months, years, seasons, weeks and their parts, which chrono leaves out or takes for a day: "en octobre", "fin septembre 2015",
 * "mid-2014", "depuis 2011", "à l'été 2015", "cette semaine", "over the weekend", "la nuit dernière".
 */
export function readPeriods(at: PieceAt, count: number, words: TimeWords, today: Day): DateReading[] {
  const readings: DateReading[] = []
  for (let i = 0; i < count; i++) {
    const reading = readPeriod(at, i, words, today)
    if (reading === undefined) continue
    const { from, to } = reading
    readings.push({ start: at(i).start, end: at(reading.next - 1).end, from, to })
    i = reading.next - 1
  }
  return readings
}

function readPeriod(at: PieceAt, i: number, words: TimeWords, today: Day): Period | undefined {
  const part = words.partOf.get(at(i).word)
  if (part !== undefined) {
    const whole = readGoverned(at, i + 1, words, today)
    return whole && { ...whole, ...thirdOf(whole, THIRDS[part]) }
  }
  const whole = readYears(at, i, words) ?? readWhole(at, i, words, today)
  if (whole === undefined || !whole.isBare) return whole
  return words.openers.has(at(i - 1).word) && !startsCount(at, i, whole) ? whole : undefined
}

/** "fin DU MOIS DE septembre", "end OF THE YEAR 2015", "late LAST month". */
function readGoverned(at: PieceAt, i: number, words: TimeWords, today: Day): Period | undefined {
  for (let next = i; next <= i + MOST_JOINTS; next++) {
    const whole = readWhole(at, next, words, today)
    if (whole !== undefined || !words.joints.has(at(next).word)) return whole
  }
  return undefined
}

/** "en 2015 combats" and "in 20 minutes" count something; a comma, an end or a small word follows a year. */
function startsCount(at: PieceAt, i: number, { next }: Period): boolean {
  return YEAR.test(at(i).word) && at(next).start === at(next - 1).end + 1 && /^\p{L}{5,}s$/u.test(at(next).surface)
}

function readWhole(at: PieceAt, i: number, words: TimeWords, today: Day): Period | undefined {
  return (
    readMonth(at, i, words, today) ??
    readSeason(at, i, words, today) ??
    readDecade(at, i, words) ??
    readYear(at, i) ??
    readNearPeriod(at, i, words, today)
  )
}

/** A third of a longer period: ten days of a month, four months of a year. */
function thirdOf({ from, to }: Period, third: 0 | 1 | 2): { from: Day; to: Day } {
  const days = daysBetween(from, to) + 1
  if (days > 300) {
    const year = Number(from.slice(0, 4))
    return { from: dayOf(year, 1 + 4 * third, 1), to: dayOf(year, 5 + 4 * third, 0) }
  }
  const length = days > 20 ? 10 : Math.ceil(days / 3)
  const start = addDays(from, length * third)
  return { from: start, to: third === 2 ? to : addDays(start, length - 1) }
}
