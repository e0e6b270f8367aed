import type { Words } from '../text/words'
import type { WeighedName } from './choose-names'
import { isCapital, type WordRange } from './neighborhood'
import { namesByCue } from './unknown-names'

/**
 * The names that a place word vouches for and that no pack knows as a whole. A known name inside a longer one gives way ("hamlet
 * of Tarn Ghazi"); one that is the whole, or holds the cue as well ("Côte d'Ivoire"), or two side by side ("Paris Texas"), stand.
 */
export function unresolvedNames(words: Words, names: readonly WeighedName[], threshold: number): WordRange[] {
  let next = 0
  return namesByCue(words).filter((run) => {
    while ((names[next]?.span.last ?? Number.POSITIVE_INFINITY) < run.first) next++
    const inside: WeighedName[] = []
    for (let i = next; (names[i]?.span.first ?? Number.POSITIVE_INFINITY) <= run.last; i++)
      inside.push(...names.slice(i, i + 1))
    return inside.every(({ span }) => isWithin(span, run)) && reachesBeyond(words, run, inside, threshold)
  })
}

function isWithin(span: WordRange, run: WordRange): boolean {
  return run.first <= span.first && span.last <= run.last && (run.first < span.first || span.last < run.last)
}

/** The run has a capitalised word that no likely name in it covers, and no second likely name. */
function reachesBeyond(
  words: Words,
  { first, last }: WordRange,
  inside: readonly WeighedName[],
  threshold: number,
): boolean {
  const likely = inside.filter(({ probability }) => probability >= threshold).map(({ span }) => span)
  if (likely.length > 1) return false
  for (let index = first; index <= last; index++)
    if (isCapital(words, index) && !likely.some((span) => span.first <= index && index <= span.last)) return true
  return false
}
