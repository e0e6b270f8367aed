import { addDays, type Day, endOfMonth } from './day'
import type { DateReading } from './read-dates'
import type { TimeWords } from './time-words'

const PIECES = /\p{L}+|\p{Nd}+/gu

interface Piece {
  readonly word: string
  readonly start: number
  readonly end: number
}

/**
 * What chrono leaves out: stretches that end today ("ces dernières 24 heures", "the past two weeks"), French "l'an dernier", and
 * months of a year without a day ("en avril 2015").
 */
export function readStretches(plain: string, words: TimeWords, today: Day): DateReading[] {
  const pieces = [...plain.matchAll(PIECES)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
  const readings: DateReading[] = []
  for (const [index, piece] of pieces.entries()) {
    const [before, first] = [pieces[index - 2], pieces[index - 1]]
    if (first === undefined) continue
    const reading = readMonth(before, first, piece, words) ?? readLastYear(first, piece, words, today)
    const stretch = reading ?? (before && readLast(before, first, piece, words, today))
    if (stretch !== undefined) readings.push(stretch)
  }
  return readings
}

function readMonth(before: Piece | undefined, month: Piece, year: Piece, words: TimeWords): DateReading | undefined {
  const number = words.numberOfMonth.get(month.word) ?? 0
  if (number === 0) return undefined
  const hasDay = before !== undefined && /^\d{1,2}$|er$/u.test(before.word) && before.end + 1 === month.start
  if (hasDay || !/^(?:1[789]|20)\d\d$/.test(year.word) || year.start !== month.end + 1) return undefined
  const from = `${year.word}-${String(number).padStart(2, '0')}-01`
  return { start: month.start, end: year.end, from, to: endOfMonth(from) }
}

function readLastYear(year: Piece, last: Piece, words: TimeWords, today: Day): DateReading | undefined {
  if (year.word !== 'an' || !words.last.has(last.word) || !words.year.has(year.word)) return undefined
  const number = Number(today.slice(0, 4)) - 1
  return { start: year.start, end: last.end, from: `${number}-01-01`, to: `${number}-12-31` }
}

function readLast(before: Piece, first: Piece, unit: Piece, words: TimeWords, today: Day): DateReading | undefined {
  const days = words.daysOf.get(unit.word)
  const isLastFirst = words.last.has(before.word)
  const count = countOf(words, isLastFirst ? first.word : before.word)
  if (days === undefined || count === undefined || !(isLastFirst || words.last.has(first.word))) return undefined
  return { start: before.start, end: unit.end, from: addDays(today, -Math.ceil(count * days - 0.01)), to: today }
}

function countOf(words: TimeWords, word: string): number | undefined {
  const count = words.countOf.get(word) ?? Number(word)
  return Number.isInteger(count) && count > 0 && count < 1000 ? count : undefined
}
