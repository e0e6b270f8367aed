/** Steps that people round to, the coarsest first; fractions are halves and quarters. */
const STEPS = [100, 50, 10, 5, 1, 0.5]
const FINEST = 0.25
/** "10 km" is no "between 5 and 15 km". */
const MOST_OF_VALUE = 0.25

/** Half of the step that a number without decimals was rounded to: 5 for 20, 2.5 for 25, 0.5 for 23; at most a quarter of it. */
export function precisionOf(value: number): number {
  const step = STEPS.find((round) => value % round === 0) ?? FINEST
  return Math.min(step / 2, value * MOST_OF_VALUE)
}
