import type { Sign } from '../../recognize/sign'
import type { Weights } from '../../recognize/weigh'
import type { Decision } from './log-linear'

export interface Judgement {
  /** Probability of what was chosen. */
  readonly belief: number
  readonly isRight: boolean
  /** How surprising the right answer was, in bits; `undefined` where no option is right. */
  readonly bits: number | undefined
}

/** Decides by the weights and holds the decision against what is right; `silent` is evidence to leave out. */
export function judge({ options, right, mayBeNone }: Decision, weights: Weights, silent?: string): Judgement {
  const scores = options.map((signs) => scoreOf(signs, weights, silent))
  const truths = options.map((_, i) => right[i] === true)
  if (mayBeNone) {
    truths.push(!truths.includes(true))
    scores.push(0)
  }
  const highest = Math.max(...scores)
  const masses = scores.map((score) => Math.exp(score - highest))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  const good = masses.reduce((sum, mass, i) => sum + (truths[i] === true ? mass : 0), 0)
  return {
    belief: 1 / total,
    isRight: truths[scores.indexOf(highest)] === true,
    bits: good === 0 ? undefined : -Math.log2(good / total),
  }
}

function scoreOf(signs: readonly Sign[], weights: Weights, silent: string | undefined): number {
  let score = 0
  for (const { name, value } of signs) if (name !== silent) score += (weights[name] ?? 0) * value
  return score
}
