import type { Day } from './day'
import type { Piece, PieceAt } from './time-pieces'
import type { TimeWords } from './time-words'

/** A period that ends before piece `next`, and how sure its name alone makes it one. */
export interface Period {
  readonly from: Day
  readonly to: Day
  readonly next: number
  /** A bare month or year is a period only after "en", "depuis", "fin"… */
  readonly isBare: boolean
}

export const YEAR = /^(?:1[789]|20)\d\d$/
export const MOST_JOINTS = 4

export function monthOf({ word, surface }: Piece, words: TimeWords): number | undefined {
  return words.numberOfMonth.get(words.capitalMonths ? surface : word)
}

/** "DU MOIS DE septembre", "OF THE SUMMER OF 2015": at most four small words. */
export function skipJoints(at: PieceAt, i: number, words: TimeWords): number {
  let next = i
  while (next < i + MOST_JOINTS && words.joints.has(at(next).word)) next++
  return next
}
