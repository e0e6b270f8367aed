import type { HeldOut } from './cross-validate'
import { judge } from './judge'
import type { Decision } from './log-linear'

/** What one evidence is worth on articles that its weight was not fitted on. */
export interface Ablation {
  readonly name: string
  /** Decisions in which it speaks. */
  readonly decisions: number
  /** How many more of them would go wrong without it; negative where it misleads. */
  readonly errors: number
  /** How much more surprising the right answers would be without it, in bits, over all of them. */
  readonly bits: number
}

/** Silences each evidence in turn, all others as they are, and counts what that costs; the most valuable first. */
export function ablate(heldOut: readonly HeldOut[]): Ablation[] {
  const sums = new Map<string, { decisions: number; errors: number; bits: number }>()
  for (const { decision, weights } of heldOut) {
    const whole = judge(decision, weights)
    for (const name of namesIn(decision)) {
      const without = judge(decision, weights, name)
      const sum = sums.get(name) ?? { decisions: 0, errors: 0, bits: 0 }
      sum.decisions++
      sum.errors += Number(whole.isRight) - Number(without.isRight)
      sum.bits += whole.bits === undefined || without.bits === undefined ? 0 : without.bits - whole.bits
      sums.set(name, sum)
    }
  }
  return [...sums].map(([name, sum]) => ({ name, ...sum })).sort((a, b) => b.bits - a.bits)
}

function namesIn({ options }: Decision): Set<string> {
  return new Set(options.flatMap((signs) => signs.map(({ name }) => name)))
}
