/** A decision: how sure it was, and whether it was right. */
export interface Trial {
  readonly probability: number
  readonly right: boolean
}

/** Mean gap between belief and outcome over ten equal bins of belief, weighted by size: the expected calibration error. */
export function calibrationError(trials: readonly Trial[]): number {
  const bins = Array.from({ length: 10 }, () => ({ belief: 0, right: 0, count: 0 }))
  for (const { probability, right } of trials) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))]
    if (bin === undefined) continue
    bin.belief += probability
    bin.right += right ? 1 : 0
    bin.count++
  }
  return bins.reduce((sum, { belief, right }) => sum + Math.abs(belief - right), 0) / Math.max(1, trials.length)
}
