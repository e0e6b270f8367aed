import type { Sign } from '../../recognize/sign'
import type { Weights } from '../../recognize/weigh'

/**
 * One decision to learn from: options with their signs, of which one or more are right. A yes-or-no decision is one
 * option that competes with "no", whose score is zero.
 */
export interface Decision {
  readonly options: readonly (readonly Sign[])[]
  readonly right: readonly boolean[]
  /** Binary: "none of them" is an option too, right when no other is. */
  readonly mayBeNone: boolean
  readonly importance: number
}

interface Compiled {
  readonly options: readonly { readonly features: Int32Array; readonly values: Float64Array; readonly right: boolean }[]
  readonly noneRight: boolean | undefined
  readonly importance: number
}

const STEPS = 400
const RATE = 0.05

/**
 * Maximises the log-likelihood of the right options under a log-linear model, with an L2 penalty, by full-batch Adam.
 * No randomness: the same decisions give the same weights. Returns weights rounded to two decimals, named, sorted.
 */
export function fitLogLinear(decisions: readonly Decision[], penalty: number): Weights {
  const names = [
    ...new Set(decisions.flatMap(({ options }) => options.flatMap((signs) => signs.map(({ name }) => name)))),
  ].sort()
  const indexOf = new Map(names.map((name, i) => [name, i]))
  const compiled = decisions.map((decision) => compile(decision, indexOf))
  const total = compiled.reduce((sum, { importance }) => sum + importance, 0)
  const weights = new Float64Array(names.length)
  const [mean, square] = [new Float64Array(names.length), new Float64Array(names.length)]
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(compiled, weights)
    for (let i = 0; i < weights.length; i++) {
      const slope = (gradient[i] ?? 0) / total - (penalty * (weights[i] ?? 0)) / total
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope
      const m = (mean[i] ?? 0) / (1 - 0.9 ** step)
      const s = (square[i] ?? 0) / (1 - 0.999 ** step)
      weights[i] = (weights[i] ?? 0) + (RATE * m) / (Math.sqrt(s) + 1e-8)
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 100) / 100]))
}

function compile({ options, right, mayBeNone, importance }: Decision, indexOf: ReadonlyMap<string, number>): Compiled {
  return {
    options: options.map((signs, i) => ({
      features: Int32Array.from(signs, ({ name }) => indexOf.get(name) ?? 0),
      values: Float64Array.from(signs, ({ value }) => value),
      right: right[i] === true,
    })),
    noneRight: mayBeNone ? !right.includes(true) : undefined,
    importance,
  }
}

/** Expected features of the right options less expected features of all: the slope of the log-likelihood. */
function gradientOf(decisions: readonly Compiled[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length)
  for (const { options, noneRight, importance } of decisions) {
    const scores = options.map(({ features, values }) => {
      let score = 0
      for (let j = 0; j < features.length; j++) score += (weights[features[j] ?? 0] ?? 0) * (values[j] ?? 0)
      return score
    })
    const highest = Math.max(noneRight === undefined ? Number.NEGATIVE_INFINITY : 0, ...scores)
    let all = noneRight === undefined ? 0 : Math.exp(-highest)
    let good = noneRight === true ? Math.exp(-highest) : 0
    const masses = scores.map((score, i) => {
      const mass = Math.exp(score - highest)
      all += mass
      if (options[i]?.right === true) good += mass
      return mass
    })
    if (good === 0) continue
    options.forEach(({ features, values, right }, i) => {
      const mass = masses[i] ?? 0
      const pull = importance * ((right ? mass / good : 0) - mass / all)
      for (let j = 0; j < features.length; j++)
        gradient[features[j] ?? 0] = (gradient[features[j] ?? 0] ?? 0) + pull * (values[j] ?? 0)
    })
  }
  return gradient
}
