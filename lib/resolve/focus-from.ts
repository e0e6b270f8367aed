import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Weights } from '../recognize/weigh'
import { type ArticleFocus, focusOf, type Guess } from './article-focus'
import type { Case } from './cases'
import { type Ranked, rank } from './rank'
import { valueAt } from './value-at'

/** The article's focus as the first guesses give it: one a name, the surest. `dateline` is the index of a case. */
export function focusFrom(
  cases: readonly Case[],
  dateline: number | undefined,
  demonyms: readonly PlaceRef[],
  gazetteer: Gazetteer,
  weights: Weights,
): ArticleFocus {
  const guesses = new Map<string, Guess>()
  const ranked = new Map<Case['prior'], readonly Ranked[]>()
  const guessAt = ({ key, candidates, prior, told }: Case): Guess | undefined => {
    const [best] = valueAt(ranked, prior, () => rank(prior, weights))
    const candidate = candidates[best?.index ?? -1]
    if (best === undefined || candidate === undefined) return undefined
    return { key, ref: candidate.ref, probability: best.probability, told }
  }
  for (const one of cases) {
    const guess = guessAt(one)
    if (guess === undefined) continue
    const known = guesses.get(guess.key)
    if (known === undefined || guess.probability > known.probability) guesses.set(guess.key, guess)
  }
  const first = dateline === undefined ? undefined : cases[dateline]
  return focusOf([...guesses.values()], first && guessAt(first), demonyms, gazetteer)
}
