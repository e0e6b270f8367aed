import { addDays, type Day } from './day'
import type { DateReading } from './read-dates'
import type { Piece, PieceAt } from './time-pieces'
import type { TimeWords } from './time-words'

/** Stretches that end today, which chrono leaves out: "ces dernières 24 heures", "the past two weeks", "les trois derniers jours". */
export function readStretches(at: PieceAt, count: number, words: TimeWords, today: Day): DateReading[] {
  const readings: DateReading[] = []
  for (let i = 2; i < count; i++) {
    const stretch = readLast(at(i - 2), at(i - 1), at(i), words, today)
    if (stretch !== undefined) readings.push(stretch)
  }
  return readings
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
