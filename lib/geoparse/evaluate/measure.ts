import { calibrationError } from './calibration-error'
import { LARGEST_ERROR_KM } from './judge-place'
import type { Tally } from './tally'

/** A number that articles together yield; `undefined` where nothing was there to measure. */
interface Figure {
  readonly name: string
  readonly of: (tally: Tally) => number | undefined
}

export type Figures = ReadonlyMap<string, number>

/** All figures that the tally has something for, in the order in which a report prints them. */
export function measure(tally: Tally): Figures {
  const figures = new Map<string, number>()
  for (const { name, of } of FIGURES) {
    const value = of(tally)
    if (value !== undefined) figures.set(name, value)
  }
  return figures
}

/** Share of hits; `undefined` for nothing of nothing. */
export function ratio(hits: number, all: number): number | undefined {
  return all === 0 ? undefined : hits / all
}

/** Harmonic mean of precision and recall, from the counts: 2·hits / (predicted + gold). */
export function fScore(hits: number, predicted: number, gold: number): number | undefined {
  return ratio(2 * hits, predicted + gold)
}

export function median(values: readonly number[]): number | undefined {
  const sorted = Float64Array.from(values).sort()
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}

export function mean(values: readonly number[]): number | undefined {
  let sum = 0
  for (const value of values) sum += value
  return ratio(sum, values.length)
}

/**
 * Area under the curve of sorted log errors, in [0, 1], smaller is better (Jurgens et al. 2015; Gritta et al. 2018). The trapezoid
 * rule over ln(1 + km), divided by what the largest possible error everywhere would give.
 */
export function areaUnderCurve(errorsKm: readonly number[]): number | undefined {
  const logs = Float64Array.from(errorsKm, (km) => Math.log1p(km)).sort()
  const first = logs[0]
  const last = logs[logs.length - 1]
  if (first === undefined || last === undefined) return undefined
  const top = Math.log1p(LARGEST_ERROR_KM)
  if (logs.length === 1) return first / top
  let area = -(first + last) / 2
  for (const log of logs) area += log
  return area / (top * (logs.length - 1))
}

function placed(errorsKm: readonly number[]): readonly number[] {
  return errorsKm.filter((km) => km < LARGEST_ERROR_KM)
}

const FIGURES: readonly Figure[] = [
  { name: 'exact precision', of: ({ counts: c }) => ratio(c.exactNames, c.predictedNames) },
  { name: 'exact recall', of: ({ counts: c }) => ratio(c.exactNames, c.goldNames) },
  { name: 'exact F1', of: ({ counts: c }) => fScore(c.exactNames, c.predictedNames, c.goldNames) },
  { name: 'overlap precision', of: ({ counts: c }) => ratio(c.overlappingNames, c.predictedNames) },
  { name: 'overlap recall', of: ({ counts: c }) => ratio(c.overlappingNames, c.goldNames) },
  { name: 'overlap F1', of: ({ counts: c }) => fScore(c.overlappingNames, c.predictedNames, c.goldNames) },
  { name: 'within tolerance', of: ({ counts: c }) => ratio(c.withinTolerance, c.judged) },
  { name: 'within 161 km', of: ({ counts: c }) => ratio(c.within161, c.judged) },
  { name: 'median error km', of: ({ errorsKm }) => median(placed(errorsKm)) },
  { name: 'mean error km', of: ({ errorsKm }) => mean(placed(errorsKm)) },
  { name: 'AUC', of: ({ errorsKm }) => areaUnderCurve(errorsKm) },
  { name: 'calibration error', of: ({ trials }) => (trials.length === 0 ? undefined : calibrationError(trials)) },
  { name: 'sense accuracy', of: ({ counts: c }) => ratio(c.rightSenses, c.senses) },
  { name: 'associative precision', of: ({ counts: c }) => ratio(c.bothAssociative, c.predictedAssociative) },
  { name: 'associative recall', of: ({ counts: c }) => ratio(c.bothAssociative, c.goldAssociative) },
  {
    name: 'associative F1',
    of: ({ counts: c }) => fScore(c.bothAssociative, c.predictedAssociative, c.goldAssociative),
  },
  { name: 'expression precision', of: ({ counts: c }) => ratio(c.rightExpressions, c.predictedExpressions) },
  { name: 'expression recall', of: ({ counts: c }) => ratio(c.rightExpressions, c.goldExpressions) },
  {
    name: 'expression F1',
    of: ({ counts: c }) => fScore(c.rightExpressions, c.predictedExpressions, c.goldExpressions),
  },
  { name: 'expression span exact', of: ({ counts: c }) => ratio(c.exactExpressions, c.rightExpressions) },
  { name: 'expression located', of: ({ counts: c }) => ratio(c.locatedExpressions, c.pointingExpressions) },
]
