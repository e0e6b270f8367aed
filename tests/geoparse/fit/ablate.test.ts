import { expect, test } from 'vitest'
import { ablate } from '../../../lib/geoparse/fit/ablate'
import type { Decision } from '../../../lib/geoparse/fit/log-linear'

const weights = { bias: -1, useful: 3, misleading: 2, silent: 0 }

function yesOrNo(names: readonly (keyof typeof weights)[], isRight: boolean): Decision {
  return { options: [names.map((name) => ({ name, value: 1 }))], right: [isRight], mayBeNone: true, importance: 1 }
}

test('counts the errors that an evidence prevents or makes, and the bits', () => {
  const decisions = [
    yesOrNo(['bias', 'useful'], true),
    yesOrNo(['bias', 'useful', 'silent'], true),
    yesOrNo(['bias', 'misleading'], false),
    yesOrNo(['bias'], false),
  ]
  const rows = ablate(decisions.map((decision) => ({ decision, weights })))
  expect(rows.map(({ name, decisions, errors }) => ({ name, decisions, errors }))).toEqual([
    { name: 'useful', decisions: 2, errors: 2 },
    { name: 'bias', decisions: 4, errors: 1 },
    { name: 'silent', decisions: 1, errors: 0 },
    { name: 'misleading', decisions: 1, errors: -1 },
  ])
  const bits = Object.fromEntries(rows.map((row) => [row.name, row.bits]))
  // Two right answers of log-odds 2 fall to log-odds -1.
  expect(bits.useful).toBeCloseTo((2 * (Math.log1p(Math.exp(1)) - Math.log1p(Math.exp(-2)))) / Math.LN2)
  expect(bits.silent).toBe(0)
  expect(bits.misleading).toBeLessThan(0)
})

test('counts no bits where no option is right', () => {
  const decision: Decision = {
    options: [[{ name: 'useful', value: 1 }], []],
    right: [false, false],
    mayBeNone: false,
    importance: 1,
  }
  expect(ablate([{ decision, weights }])).toEqual([{ name: 'useful', decisions: 1, errors: 0, bits: 0 }])
})
