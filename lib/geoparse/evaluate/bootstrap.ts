import { type Figures, measure } from './measure'
import { sumTallies, type Tally } from './tally'

export interface Interval {
  readonly low: number
  readonly high: number
}

const RESAMPLES = 1000
const SEED = 20_151_017
const TAIL = 0.025

/**
 * Percentile bootstrap over articles, 95 %: names of one article stand or fall together, so articles are what is drawn again.
 * The seed is fixed, so that the same scores give the same interval. Nothing for fewer than two articles.
 */
export function bootstrap(tallies: readonly Tally[], resamples = RESAMPLES): ReadonlyMap<string, Interval> {
  if (tallies.length < 2) return new Map()
  const random = mulberry32(SEED)
  const draws: Figures[] = []
  for (let i = 0; i < resamples; i++) draws.push(measure(sumTallies(drawAgain(tallies, random))))
  const intervals = new Map<string, Interval>()
  for (const name of measure(sumTallies(tallies)).keys()) {
    const values = draws.flatMap((draw) => draw.get(name) ?? []).sort((a, b) => a - b)
    intervals.set(name, { low: quantile(values, TAIL), high: quantile(values, 1 - TAIL) })
  }
  return intervals
}

function drawAgain(tallies: readonly Tally[], random: () => number): Tally[] {
  return tallies.flatMap(() => tallies[Math.floor(random() * tallies.length)] ?? [])
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Tommy Ettinger's 32-bit generator: good enough to draw articles, and four lines. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
