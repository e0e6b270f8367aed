import type { Evidence } from '../recognize/mention'
import type { Sign } from '../recognize/name-evidence'
import { type Weights, weigh } from '../recognize/weigh'

export interface Ranked {
  /** Position among the options that were given. */
  readonly index: number
  readonly score: number
  readonly probability: number
  readonly evidence: readonly Evidence[]
}

/** Options by falling score, with softmax probabilities. Equal scores keep their order. */
export function rank(options: readonly (readonly Sign[])[], weights: Weights): Ranked[] {
  const scored = options.map((signs, index) => {
    const evidence = weigh(signs, weights)
    return { index, evidence, score: evidence.reduce((sum, { score }) => sum + score, 0) }
  })
  const highest = Math.max(...scored.map(({ score }) => score))
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - highest), 0)
  return scored
    .map((option) => ({ ...option, probability: Math.exp(option.score - highest) / total }))
    .sort((a, b) => b.score - a.score)
}
