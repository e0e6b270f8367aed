import type { Trial } from './calibration-error'

/** What one article adds to every figure: plain counts, so that articles can be summed and resampled. */
export interface Tally {
  readonly counts: Readonly<Record<Count, number>>
  /** Of judged names; a name without a place counts with the largest error. */
  readonly errorsKm: readonly number[]
  /** Of judged names with a place: their confidence, and whether the place is within tolerance. */
  readonly trials: readonly Trial[]
}

export const COUNTS = [
  'goldNames',
  'predictedNames',
  'exactNames',
  'overlappingNames',
  /** Predicted names that are a person, an organisation… in a set that marks those. */
  'mistakenOthers',
  'judged',
  'withinTolerance',
  'within161',
  'unplaced',
  'senses',
  'rightSenses',
  'goldAssociative',
  'predictedAssociative',
  'bothAssociative',
  'goldExpressions',
  'predictedExpressions',
  'rightExpressions',
  'exactExpressions',
  'pointingExpressions',
  'locatedExpressions',
] as const
export type Count = (typeof COUNTS)[number]
export type Counts = Record<Count, number>

export function emptyCounts(): Counts {
  return {
    goldNames: 0,
    predictedNames: 0,
    exactNames: 0,
    overlappingNames: 0,
    mistakenOthers: 0,
    judged: 0,
    withinTolerance: 0,
    within161: 0,
    unplaced: 0,
    senses: 0,
    rightSenses: 0,
    goldAssociative: 0,
    predictedAssociative: 0,
    bothAssociative: 0,
    goldExpressions: 0,
    predictedExpressions: 0,
    rightExpressions: 0,
    exactExpressions: 0,
    pointingExpressions: 0,
    locatedExpressions: 0,
  }
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const counts = emptyCounts()
  for (const tally of tallies) for (const count of COUNTS) counts[count] += tally.counts[count]
  return {
    counts,
    errorsKm: tallies.flatMap((tally) => tally.errorsKm),
    trials: tallies.flatMap((tally) => tally.trials),
  }
}
