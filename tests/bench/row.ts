/** One measurement beside what it is compared with; the ratio is what carries over to other machines. */
export interface BenchRow {
  readonly what: string
  readonly measured: string
  readonly beside: string
  readonly ratio: string
}

/** Median duration of `runs` calls, milliseconds. */
export function medianMs(work: () => unknown, runs: number): number {
  const durations = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return durations.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

export function times(value: number, base: number): string {
  const ratio = value / base
  return `${ratio.toFixed(ratio < 1 ? 2 : ratio < 10 ? 1 : 0)} ×`
}
