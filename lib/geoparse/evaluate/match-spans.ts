import { type Span, spansOverlap } from '../../text/span'

/** A gold span and the predicted one that answers it. */
export interface Match<Gold extends Span, Predicted extends Span> {
  readonly gold: Gold
  readonly predicted: Predicted
  readonly exact: boolean
}

export interface Matches<Gold extends Span, Predicted extends Span> {
  readonly matched: readonly Match<Gold, Predicted>[]
  readonly missed: readonly Gold[]
  readonly spurious: readonly Predicted[]
}

/** Pairs spans one to one: equal spans first, then overlapping ones in text order. */
export function matchSpans<Gold extends Span, Predicted extends Span>(
  golds: readonly Gold[],
  predicteds: readonly Predicted[],
): Matches<Gold, Predicted> {
  const free = new Set(predicteds)
  const byPosition = new Map(predicteds.map((predicted) => [`${predicted.start}-${predicted.end}`, predicted]))
  const matched: Match<Gold, Predicted>[] = []
  const unmatched: Gold[] = []
  for (const gold of golds) {
    const predicted = byPosition.get(`${gold.start}-${gold.end}`)
    if (predicted !== undefined && free.delete(predicted)) matched.push({ gold, predicted, exact: true })
    else unmatched.push(gold)
  }
  const missed: Gold[] = []
  for (const gold of unmatched) {
    const predicted = firstOverlapping(gold, free)
    if (predicted !== undefined && free.delete(predicted)) matched.push({ gold, predicted, exact: false })
    else missed.push(gold)
  }
  matched.sort((a, b) => a.gold.start - b.gold.start)
  return { matched, missed, spurious: [...free] }
}

function firstOverlapping<Predicted extends Span>(gold: Span, free: ReadonlySet<Predicted>): Predicted | undefined {
  for (const predicted of free) if (spansOverlap(gold, predicted)) return predicted
  return undefined
}
