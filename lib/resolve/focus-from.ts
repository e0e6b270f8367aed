import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Weights } from '../recognize/weigh'
import { type ArticleFocus, focusOf, type Guess } from './article-focus'
import type { Case } from './cases'
import { type Ranked, rank } from './rank'

/** The article's focus as the first guesses give it: one a name, the surest. `dateline` is the index of a case. */
export function focusFrom(
  cases: readonly Case[],
  dateline: number | undefined,
  demonyms: readonly PlaceRef[],
  gazetteer: Gazetteer,
  weights: Weights,
): ArticleFocus {
  const guesses = new Map<string, Guess>()
  const ranked = rankedBy.get(weights) ?? new WeakMap<Case['prior'], readonly Ranked[]>()
  rankedBy.set(weights, ranked)
  const guessAt = ({ key, candidates, prior, told }: Case): Guess | undefined => {
    const known = ranked.get(prior) ?? rank(prior, weights)
    ranked.set(prior, known)
    const [best] = known
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

/** Names that nothing around them tells apart have the same signs in every article, and are ranked once. */
const rankedBy = new WeakMap<Weights, WeakMap<Case['prior'], readonly Ranked[]>>()
