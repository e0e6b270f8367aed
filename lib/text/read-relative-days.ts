import type { DateReading } from './read-dates'
import type { PieceAt } from './time-pieces'
import type { TimeWords } from './time-words'

/** A day told from the last one that the report named: "la veille", "the next day", "ce jour-là". */
export type RelativeDay = Pick<DateReading, 'start' | 'end'> & { readonly shift: number }

const NONE: readonly never[] = []

/** In a window's pieces; what governs something else ("la veille de Noël", "the day before the attack") is none. */
export function readRelativeDays(at: PieceAt, count: number, words: TimeWords): RelativeDay[] {
  const days: RelativeDay[] = []
  for (let i = 0; i < count; i++) {
    for (const { phrase, shift } of words.relative.get(at(i).word) ?? NONE) {
      const next = i + phrase.length
      if (!phrase.every((word, k) => at(i + k).word === word)) continue
      // A comma ends the phrase.
      const isFollowed = at(next).start === at(next - 1).end + 1 && words.governs.has(at(next).word)
      const isGoverning = words.governing.has(at(next - 1).word) && isFollowed
      if (!isGoverning) days.push({ start: at(i).start, end: at(next - 1).end, shift })
      i = next - 1
      break
    }
  }
  return days
}
