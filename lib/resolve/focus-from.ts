import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import { type ArticleFocus, focusOf, type Guess } from './article-focus'
import type { Case } from './cases'
import type { Ranked } from './rank'

/** The article's focus as the first guesses give it: one a name, the surest. `dateline` is the index of a case. */
export function focusFrom(
  cases: readonly Case[],
  dateline: number | undefined,
  demonyms: readonly PlaceRef[],
  home: ReadonlySet<string>,
  gazetteer: Gazetteer,
  guess: (one: Case) => readonly Ranked[],
): ArticleFocus {
  const guesses = new Map<string, Guess>()
  const guessAt = (one: Case): Guess | undefined => {
    const { key, candidates, told } = one
    const [best] = guess(one)
    const candidate = candidates[best?.index ?? -1]
    if (best === undefined || candidate === undefined) return undefined
    return { key, ref: candidate.ref, probability: best.probability, told }
  }
  for (const one of cases) {
    const first = guessAt(one)
    if (first === undefined) continue
    const known = guesses.get(first.key)
    if (known === undefined || first.probability > known.probability) guesses.set(first.key, first)
  }
  const opening = dateline === undefined ? undefined : cases[dateline]
  return focusOf([...guesses.values()], opening && guessAt(opening), demonyms, home, gazetteer)
}
