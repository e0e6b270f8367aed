import { GIVEN_WEIGHTS } from './given-weights'
import type { Evidence } from './mention'
import type { Sign } from './sign'

/** Weights by the name of the evidence; what a file does not name weighs nothing. */
export type Weights = Readonly<Record<string, number>>

/** Turns signs into named scores, strongest first: what a reader is shown. */
export function weigh(signs: readonly Sign[], weights: Weights): Evidence[] {
  return signs
    .map(({ name, value }) => ({ name, score: weightOf(name, weights) * value }))
    .filter(({ score }) => score !== 0)
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
}

export function totalScore(signs: readonly Sign[], weights: Weights): number {
  let total = 0
  for (const { name, value } of signs) total += weightOf(name, weights) * value
  return total
}

/** What one evidence is worth, in log-odds. */
export function weightOf(name: string, weights: Weights): number {
  return GIVEN_WEIGHTS[name] ?? weights[name] ?? 0
}

/** The logistic function: a log-odds score as a probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
