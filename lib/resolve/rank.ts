import type { Sign } from '../recognize/sign'
import { type Weights, weightOf } from '../recognize/weigh'

export interface Ranked {
  /** Position among the options that were given. */
  readonly index: number
  readonly score: number
  readonly probability: number
}

/** Options by falling score, with softmax probabilities. Equal scores keep their order. */
export function rank(options: readonly (readonly Sign[])[], weights: Weights): Ranked[] {
  const scores = options.map((signs) => scoreOf(signs, weights))
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const shares = scores.map((score) => Math.exp(score - highest))
  const total = shares.reduce((sum, share) => sum + share, 0)
  return scores
    .map((score, index) => ({ index, score, probability: (shares[index] ?? 0) / total }))
    .sort((a, b) => b.score - a.score)
}

let parts = new Float64Array(64)

/**
 * The sum of the weighed signs, the strongest first: the order in which a reader is shown them (`weigh`), so that what is
 * shown adds up to the last digit to what decides, and two candidates with the same signs tie exactly.
 */
function scoreOf(signs: readonly Sign[], weights: Weights): number {
  if (signs.length > parts.length) parts = new Float64Array(signs.length * 2)
  let count = 0
  for (const { name, value } of signs) {
    const part = weightOf(name, weights) * value
    if (part === 0) continue
    const strength = Math.abs(part)
    let at = count++
    for (; at > 0 && Math.abs(parts[at - 1] ?? 0) < strength; at--) parts[at] = parts[at - 1] ?? 0
    parts[at] = part
  }
  let sum = 0
  for (let i = 0; i < count; i++) sum += parts[i] ?? 0
  return sum
}
