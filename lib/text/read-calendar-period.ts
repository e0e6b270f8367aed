import { type Day, dayOf, daysBetween, endOfMonth, startOfMonth } from './day'
import { monthOf, type Period, skipJoints, YEAR } from './period'
import { AHEAD_DAYS } from './read-dates'
import type { Piece, PieceAt } from './time-pieces'
import type { TimeWords } from './time-words'

const DECADE = /^(?:1[789]|20)\d0$/

/** "octobre", "octobre 2015", "octobre dernier", "last October", "mois d'octobre". */
export function readMonth(at: PieceAt, i: number, words: TimeWords, today: Day): Period | undefined {
  const isLast = words.last.has(at(i).word)
  const named = isLast || words.month.has(at(i).word) ? skipJoints(at, i + 1, words) : i
  const number = monthOf(at(named), words)
  // With a day it is a date, which chrono reads.
  if (number === undefined || (named === i && isDayBefore(at, i)) || isDayAfter(at, named)) return undefined
  const yearAt = YEAR.test(at(named + 1).word) && isNextTo(at(named), at(named + 1)) ? named + 1 : undefined
  const lastAt = words.last.has(at(named + 1).word) ? named + 1 : undefined
  const year = yearAt === undefined ? yearOf(number, today, isLast || lastAt !== undefined) : Number(at(yearAt).word)
  const from = dayOf(year, number, 1)
  const isBare = yearAt === undefined && lastAt === undefined && named === i
  return { from, to: endOfMonth(from), next: (yearAt ?? lastAt ?? named) + 1, isBare }
}

/** Reports tell what happened: a month is the last such month, unless it is about to begin. */
function yearOf(month: number, today: Day, isPast: boolean): number {
  const year = Number(today.slice(0, 4))
  const ahead = daysBetween(today, dayOf(year, month, 1))
  return ahead > (isPast ? 0 : AHEAD_DAYS) || (isPast && startOfMonth(today) === dayOf(year, month, 1))
    ? year - 1
    : year
}

/** "été 2015", "summer of 2015", "l'été dernier"; never a bare "été", which is a participle. */
export function readSeason(at: PieceAt, i: number, words: TimeWords, today: Day): Period | undefined {
  const isBefore = words.last.has(at(i).word)
  const named = isBefore ? i + 1 : i
  const first = words.seasons.get(at(named).word)
  if (first === undefined) return undefined
  const seasonOf = (year: number) => ({ from: dayOf(year, first, 1), to: dayOf(year, first + 3, 0), isBare: false })
  const lastAt = words.last.has(at(named + 1).word) ? named + 1 : undefined
  if (isBefore || lastAt !== undefined) {
    const year = Number(today.slice(0, 4))
    return { ...seasonOf(seasonOf(year).to < today ? year : year - 1), next: (lastAt ?? named) + 1 }
  }
  const yearAt = YEAR.test(at(named + 1).word) ? named + 1 : skipJoints(at, named + 1, words)
  return YEAR.test(at(yearAt).word) ? { ...seasonOf(Number(at(yearAt).word)), next: yearAt + 1 } : undefined
}

/** "années 1990", "1990s". */
export function readDecade(at: PieceAt, i: number, words: TimeWords): Period | undefined {
  const named = words.decade.has(at(i).word) ? i + 1 : i
  const isPlural = at(named + 1).word === 's' && at(named + 1).start === at(named).end
  if (!DECADE.test(at(named).word) || (named === i && !isPlural)) return undefined
  const year = Number(at(named).word)
  const next = isPlural ? named + 2 : named + 1
  return { from: `${year}-01-01`, to: `${year + 9}-12-31`, next, isBare: false }
}

/** "de 2014 à 2016", "between 2014 and 2016". */
export function readYears(at: PieceAt, i: number, words: TimeWords): Period | undefined {
  const isOpened = words.betweenYears.has(at(i - 1).word) && YEAR.test(at(i).word) && YEAR.test(at(i + 2).word)
  if (!isOpened || !words.rangeJoints.has(at(i + 1).word) || at(i).word >= at(i + 2).word) return undefined
  return { from: `${at(i).word}-01-01`, to: `${at(i + 2).word}-12-31`, next: i + 3, isBare: false }
}

export function readYear(at: PieceAt, i: number): Period | undefined {
  const year = at(i).word
  return YEAR.test(year) ? { from: `${year}-01-01`, to: `${year}-12-31`, next: i + 1, isBare: true } : undefined
}

/** "12 October", "12th of October". */
function isDayBefore(at: PieceAt, i: number): boolean {
  const before = at(i - 1).word === 'of' ? i - 2 : i - 1
  return /^(?:\d{1,2}|er|st|nd|rd|th)$/.test(at(before).word) && at(before + 1).start - at(before).end <= 2
}

function isDayAfter(at: PieceAt, i: number): boolean {
  return /^\d{1,2}$/.test(at(i + 1).word) && at(i + 1).start - at(i).end <= 2
}

function isNextTo({ end }: Piece, { start }: Piece): boolean {
  return start - end <= 2
}
