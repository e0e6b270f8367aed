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

/** All decisions in columns: a gradient walks them hundreds of times. */
interface Compiled {
  /** Where the options of each decision begin; one more at the end. */
  readonly decisions: Int32Array
  /** Where the signs of each option begin; one more at the end. */
  readonly options: Int32Array
  readonly right: Uint8Array
  readonly features: Int32Array
  readonly values: Float64Array
  readonly importances: Float64Array
  /** 0: there is no "none"; 1: there is, and it is wrong; 2: it is right. */
  readonly none: Uint8Array
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
  const compiled = compile(decisions, indexOf)
  const total = decisions.reduce((sum, { importance }) => sum + importance, 0)
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

function compile(decisions: readonly Decision[], indexOf: ReadonlyMap<string, number>): Compiled {
  const options = decisions.flatMap((decision) => decision.options)
  const signs = options.flat()
  return {
    decisions: startsOf(decisions.map((decision) => decision.options.length)),
    options: startsOf(options.map(({ length }) => length)),
    right: Uint8Array.from(
      decisions.flatMap(({ options, right }) => options.map((_, i) => (right[i] === true ? 1 : 0))),
    ),
    features: Int32Array.from(signs, ({ name }) => indexOf.get(name) ?? 0),
    values: Float64Array.from(signs, ({ value }) => value),
    importances: Float64Array.from(decisions, ({ importance }) => importance),
    none: Uint8Array.from(decisions, ({ mayBeNone, right }) => (mayBeNone ? (right.includes(true) ? 1 : 2) : 0)),
  }
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length
  return starts
}

/** Expected features of the right options less expected features of all: the slope of the log-likelihood. */
function gradientOf(compiled: Compiled, weights: Float64Array): Float64Array {
  const { decisions, options, right, features, values, importances, none } = compiled
  const gradient = new Float64Array(weights.length)
  const masses = new Float64Array(options.length)
  for (let d = 0; d + 1 < decisions.length; d++) {
    const [from, to] = [decisions[d] ?? 0, decisions[d + 1] ?? 0]
    let highest = none[d] === 0 ? Number.NEGATIVE_INFINITY : 0
    for (let o = from; o < to; o++) {
      let score = 0
      const end = options[o + 1] ?? 0
      for (let j = options[o] ?? 0; j < end; j++) score += (weights[features[j] ?? 0] ?? 0) * (values[j] ?? 0)
      masses[o] = score
      if (score > highest) highest = score
    }
    let all = none[d] === 0 ? 0 : Math.exp(-highest)
    let good = none[d] === 2 ? Math.exp(-highest) : 0
    for (let o = from; o < to; o++) {
      const mass = Math.exp((masses[o] ?? 0) - highest)
      masses[o] = mass
      all += mass
      if (right[o] === 1) good += mass
    }
    if (good === 0) continue
    const importance = importances[d] ?? 0
    for (let o = from; o < to; o++) {
      const mass = masses[o] ?? 0
      const pull = importance * ((right[o] === 1 ? mass / good : 0) - mass / all)
      if (pull === 0) continue
      const end = options[o + 1] ?? 0
      for (let j = options[o] ?? 0; j < end; j++) {
        const feature = features[j] ?? 0
        gradient[feature] = (gradient[feature] ?? 0) + pull * (values[j] ?? 0)
      }
    }
  }
  return gradient
}
