import { addDays, type Day, dayOf, daysBetween } from './day'
import { monthOf } from './period'
import { AHEAD_DAYS, type DateReading } from './read-dates'
import type { Piece, PieceAt } from './time-pieces'
import type { TimeWords } from './time-words'

const MOST_JOINTS = 4

interface DayOfMonth {
  readonly date: number
  readonly month?: number
  readonly year?: number
  readonly next: number
}

/**
 * Two days that share a month or a year: "du 12 au 15 octobre", "entre le 28 septembre et le 3 octobre 2014", "les 5 et 6 mars",
 * "between Oct. 12 and 15", "12-15 October 2015". Days that are only listed make a range when they follow each other.
 */
export function readDayRanges(at: PieceAt, count: number, words: TimeWords, today: Day | undefined): DateReading[] {
  const readings: DateReading[] = []
  for (let i = 0; i < count; i++) {
    // Two numbers in a few pieces, or there are no two days.
    const first = hasNumber(at, i) ? readDay(at, i, words) : undefined
    const second = first && readSecond(at, first.next, words)
    if (first === undefined || second === undefined) continue
    const range = rangeOf(first, second, today)
    if (range === undefined) continue
    const isListed = words.lists.has(at(first.next).word) && !words.between.has(wordBefore(at, i, words))
    if (isListed && daysBetween(range.from, range.to) > 1) continue
    readings.push({ start: at(i).start, end: at(second.next - 1).end, ...range })
    i = second.next - 1
  }
  return readings
}

const DAY_WIDTH = 3

function hasNumber(at: PieceAt, i: number): boolean {
  for (let k = i; k < i + DAY_WIDTH; k++) if (isDigit(at(k).word.charCodeAt(0))) return true
  return false
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** "lundi 12", "12", "1er octobre", "12 October", "Oct. 12", "Monday, October 12, 2015". */
function readDay(at: PieceAt, i: number, words: TimeWords): DayOfMonth | undefined {
  const start = words.weekdays.has(at(i).surface) || words.weekdays.has(at(i).word) ? i + 1 : i
  const before = anyMonthOf(at(start), words)
  const dateAt = before === undefined ? start : start + 1
  const date = Number(at(dateAt).word)
  if (!/^\d{1,2}$/.test(at(dateAt).word) || date < 1 || date > 31) return undefined
  const afterDate = words.ordinals.has(at(dateAt + 1).word) ? dateAt + 2 : dateAt + 1
  const monthAt = at(afterDate).word === 'of' ? afterDate + 1 : afterDate
  const after = before ?? anyMonthOf(at(monthAt), words)
  const next = before === undefined && after !== undefined ? monthAt + 1 : afterDate
  if (at(next - 1).start - at(start).start > 24) return undefined
  const year = after !== undefined && /^(?:1[789]|20)\d\d$/.test(at(next).word) ? Number(at(next).word) : undefined
  return {
    date,
    next: year === undefined ? next : next + 1,
    ...(after === undefined ? {} : { month: after }),
    ...(year === undefined ? {} : { year }),
  }
}

/** Between numbers "sept" is a month. */
function anyMonthOf(piece: Piece, words: TimeWords): number | undefined {
  return monthOf(piece, words) ?? words.numberOfShortMonth.get(words.capitalMonths ? piece.surface : piece.word)
}

/** The second day, after a word that joins the two or a dash. */
function readSecond(at: PieceAt, i: number, words: TimeWords): DayOfMonth | undefined {
  let next = i
  while (next < i + MOST_JOINTS && words.rangeJoints.has(at(next).word)) next++
  const isDash = next === i && at(i).start === at(i - 1).end + 1
  return next > i || isDash ? readDay(at, next, words) : undefined
}

function rangeOf(first: DayOfMonth, second: DayOfMonth, today: Day | undefined): { from: Day; to: Day } | undefined {
  const lastMonth = second.month ?? first.month
  const firstMonth = first.month ?? lastMonth
  const written = second.year ?? first.year
  if (lastMonth === undefined || firstMonth === undefined || (written ?? today) === undefined) return undefined
  const year = written ?? Number(today?.slice(0, 4))
  const to = dayOf(year, lastMonth, second.date)
  const isOver = written !== undefined || today === undefined || daysBetween(today, to) <= AHEAD_DAYS
  const endYear = isOver ? year : year - 1
  const startYear = first.year ?? (firstMonth > lastMonth ? endYear - 1 : endYear)
  const range = { from: dayOf(startYear, firstMonth, first.date), to: dayOf(endYear, lastMonth, second.date) }
  const isReal = Number(range.to.slice(8)) === second.date && Number(range.from.slice(8)) === first.date
  return isReal && range.from < range.to ? range : undefined
}

function wordBefore(at: PieceAt, i: number, words: TimeWords): string {
  return words.articles.has(at(i - 1).word) ? at(i - 2).word : at(i - 1).word
}

/** "lundi et mardi" are one stretch; so are any two days after "entre". A weekday that comes out later is the one before it. */
export function joinDays(plain: string, dates: readonly DateReading[], words: TimeWords): DateReading[] {
  const joined: DateReading[] = []
  for (const date of dates) {
    const before = joined.at(-1)
    const pair = before && joinTwo(plain, before, date, words)
    if (pair === undefined) joined.push(date)
    else joined[joined.length - 1] = pair
  }
  return joined
}

const GAP = 12
const OPENING = 16

function joinTwo(plain: string, a: DateReading, b: DateReading, words: TimeWords): DateReading | undefined {
  const isShort = daysBetween(a.from, a.to) <= 7 && daysBetween(b.from, b.to) === 0
  if (!isShort || b.start - a.end > GAP) return undefined
  const gap =
    plain
      .slice(a.end, b.start)
      .toLowerCase()
      .match(/\p{L}+|,/gu) ?? []
  if (gap.length === 0 || !gap.every((word) => word === ',' || words.rangeJoints.has(word))) return undefined
  const opening =
    plain
      .slice(Math.max(0, a.start - OPENING), a.start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const isTo = gap.some((word) => words.rangeTo.has(word))
  const isBetween = isTo || opening.slice(-2).some((word) => words.between.has(word))
  const from = a.from > b.from && a.from === a.to ? addDays(a.from, -7) : a.from
  const days = daysBetween(isBetween ? from : a.to, b.from)
  const isRange = isBetween ? days > 0 && days < 7 + daysBetween(a.from, a.to) : days === 1
  return isRange ? { start: a.start, end: b.end, from, to: b.to } : undefined
}
