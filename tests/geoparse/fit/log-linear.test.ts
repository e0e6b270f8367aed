import { describe, expect, it } from 'vitest'
import { type Decision, fitLogLinear } from '../../../lib/geoparse/fit/log-linear'

/** Numbers that look random and are the same each time: a linear congruential generator, in [0, 1). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const TRUE_WEIGHTS = { bias: -1, capital: 2, 'title before': -3, noise: 0 }

/** Yes-or-no decisions drawn from the logistic model that the weights define. */
function yesOrNo(count: number): Decision[] {
  const random = randomNumbers(7)
  return Array.from({ length: count }, () => {
    const signs = Object.keys(TRUE_WEIGHTS)
      .filter((name) => name === 'bias' || random() < 0.5)
      .map((name) => ({ name, value: 1 }))
    const score = signs.reduce((sum, { name }) => sum + (TRUE_WEIGHTS[name as keyof typeof TRUE_WEIGHTS] ?? 0), 0)
    return { options: [signs], right: [random() < 1 / (1 + Math.exp(-score))], mayBeNone: true, importance: 1 }
  })
}

/** Choices among three, drawn from the softmax of "near" (weight 2) and "large" (weight 1, by degree). */
function choices(count: number): Decision[] {
  const random = randomNumbers(11)
  return Array.from({ length: count }, () => {
    const options = Array.from({ length: 3 }, () => [
      { name: 'near', value: random() < 0.5 ? 1 : 0 },
      { name: 'large', value: random() * 2 },
    ])
    const masses = options.map(([near, large]) => Math.exp(2 * (near?.value ?? 0) + (large?.value ?? 0)))
    let rest = random() * masses.reduce((sum, mass) => sum + mass, 0)
    const chosen = masses.findIndex((mass) => {
      rest -= mass
      return rest < 0
    })
    return { options, right: options.map((_, i) => i === chosen), mayBeNone: false, importance: 1 }
  })
}

describe('fitLogLinear', () => {
  it('recovers the weights that yes-or-no decisions were drawn with', () => {
    const weights = fitLogLinear(yesOrNo(8000), 0.01)
    for (const [name, weight] of Object.entries(TRUE_WEIGHTS)) expect(weights[name]).toBeCloseTo(weight, 0)
    expect(Math.abs(weights.noise ?? 1)).toBeLessThan(0.2)
  })

  it('recovers the weights that choices were drawn with, by degree too', () => {
    const { near = 0, large = 0 } = fitLogLinear(choices(6000), 0.01)
    expect(Math.abs(near - 2)).toBeLessThan(0.2)
    expect(Math.abs(large - 1)).toBeLessThan(0.2)
  })

  it('gives the same weights for the same decisions, sorted by name', () => {
    const decisions = yesOrNo(300)
    const weights = fitLogLinear(decisions, 0.2)
    expect(JSON.stringify(fitLogLinear(decisions, 0.2))).toBe(JSON.stringify(weights))
    expect(Object.keys(weights)).toEqual(Object.keys(weights).sort())
  })

  it('pulls weights towards zero with the penalty, so that one decision proves little', () => {
    const once: Decision = { options: [[{ name: 'rare', value: 1 }]], right: [true], mayBeNone: true, importance: 1 }
    const light = fitLogLinear([once], 0.1).rare ?? 0
    const heavy = fitLogLinear([once], 10).rare ?? 0
    expect(light).toBeGreaterThan(heavy)
    expect(heavy).toBeGreaterThan(0)
    expect(heavy).toBeLessThan(0.1)
  })

  it('counts a decision as often as it matters', () => {
    const sign = [{ name: 'sign', value: 1 }]
    const yes: Decision = { options: [sign], right: [true], mayBeNone: true, importance: 3 }
    const no: Decision = { options: [sign], right: [false], mayBeNone: true, importance: 1 }
    expect(fitLogLinear([yes, no], 0.001).sign).toBeCloseTo(Math.log(3), 1)
  })

  it('shares the credit among several right options', () => {
    const decision: Decision = {
      options: [[{ name: 'a', value: 1 }], [{ name: 'b', value: 1 }], [{ name: 'c', value: 1 }]],
      right: [true, true, false],
      mayBeNone: false,
      importance: 1,
    }
    const { a = 0, b = 1, c = 1 } = fitLogLinear([decision], 0.1)
    expect(a).toBe(b)
    expect(a).toBeGreaterThan(c)
  })

  it('learns nothing from decisions without a right answer, and nothing from none', () => {
    const open: Decision = { options: [[{ name: 'a', value: 1 }]], right: [false], mayBeNone: false, importance: 1 }
    expect(fitLogLinear([open], 0.1)).toEqual({ a: 0 })
    expect(fitLogLinear([], 0.1)).toEqual({})
  })
})
