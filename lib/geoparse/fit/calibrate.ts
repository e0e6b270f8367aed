import type { Curve } from '../../resolve/confidence'
import type { Trial } from '../evaluate/calibration-error'

interface Block {
  readonly probability: number
  readonly rate: number
  readonly size: number
}

/** Beliefs are pooled into about this many groups before they are made to rise. */
const GROUPS = 20

/**
 * Isotonic regression by pool-adjacent-violators on equally filled groups: the rising curve nearest to what happened.
 * Deterministic. Values are rounded to three decimals.
 */
export function calibrate(trials: readonly Trial[]): Curve {
  const sorted = [...trials].sort((a, b) => a.probability - b.probability)
  const size = Math.max(1, Math.ceil(sorted.length / GROUPS))
  const pooled: Block[] = []
  for (let start = 0; start < sorted.length; start += size) {
    pooled.push(blockOf(sorted.slice(start, start + size)))
    for (let last = pooled.pop(), before = pooled.pop(); last !== undefined; before = pooled.pop()) {
      if (before === undefined || before.rate < last.rate) {
        if (before !== undefined) pooled.push(before)
        pooled.push(last)
        break
      }
      last = joined(before, last)
    }
  }
  return {
    from: [0, ...pooled.map(({ probability }) => rounded(probability)), 1],
    to: [0, ...pooled.map(({ rate }) => rounded(rate)), rounded(pooled.at(-1)?.rate ?? 1)],
  }
}

function blockOf(trials: readonly Trial[]): Block {
  const right = trials.filter((trial) => trial.right).length
  const belief = trials.reduce((sum, { probability }) => sum + probability, 0)
  return { probability: belief / trials.length, rate: right / trials.length, size: trials.length }
}

function joined(a: Block, b: Block): Block {
  const size = a.size + b.size
  return {
    probability: (a.probability * a.size + b.probability * b.size) / size,
    rate: (a.rate * a.size + b.rate * b.size) / size,
    size,
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
