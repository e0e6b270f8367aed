import type { Span } from '../../text/span'

export const MISTAKE_KINDS = ['missed', 'boundary', 'spurious', 'place', 'sense', 'expression'] as const
export type MistakeKind = (typeof MISTAKE_KINDS)[number]

/** One error, as a person reads it. */
export interface Mistake {
  readonly kind: MistakeKind
  readonly article: string
  readonly surface: string
  /** The words around, the surface between ⟦ and ⟧, on one line. */
  readonly context: string
  /** What was answered, and what would be right. */
  readonly detail: string
  /** Only for `place`. */
  readonly errorKm?: number
}

const CONTEXT = 45

export function contextOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT)
  return `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s+/g, ' ').trim()
}

/** The worst of each kind: places by distance, everything else by how often the same words went wrong. */
export function worstMistakes(mistakes: readonly Mistake[], perKind: number): readonly Mistake[] {
  const often = new Map<string, number>()
  const key = ({ kind, surface }: Mistake) => `${kind} ${surface}`
  for (const mistake of mistakes) often.set(key(mistake), (often.get(key(mistake)) ?? 0) + 1)
  const weight = (mistake: Mistake) => mistake.errorKm ?? often.get(key(mistake)) ?? 0
  return MISTAKE_KINDS.flatMap((kind) =>
    mistakes
      .filter((mistake) => mistake.kind === kind)
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, perKind),
  )
}
