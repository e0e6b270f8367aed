import type { Analysis, AnalyzedMention } from './analysis'

/** What the article's own row keeps of its analysis. */
export interface AnalysisSummary {
  readonly literal: number
  readonly landmark: number
  readonly associative: number
  readonly unresolved: number
  readonly placeIds: readonly string[]
  /** Start, end, start, end… */
  readonly sentences: readonly number[]
  readonly demonyms: Analysis['demonyms']
  readonly times: Analysis['times']
}

/** The summary of an article that was read in parts. */
export function joinSummaries(parts: readonly AnalysisSummary[]): AnalysisSummary {
  const sum = (count: (part: AnalysisSummary) => number) => parts.reduce((total, part) => total + count(part), 0)
  return {
    literal: sum(({ literal }) => literal),
    landmark: sum(({ landmark }) => landmark),
    associative: sum(({ associative }) => associative),
    unresolved: sum(({ unresolved }) => unresolved),
    placeIds: [...new Set(parts.flatMap(({ placeIds }) => placeIds))],
    sentences: parts.flatMap(({ sentences }) => sentences),
    demonyms: parts.flatMap(({ demonyms }) => demonyms),
    times: parts.flatMap(({ times }) => times),
  }
}

/** `landmarks`: starts of the mentions that only say where something else was. */
export function countMentions(mentions: readonly AnalyzedMention[], landmarks: ReadonlySet<number>) {
  const placed = mentions.filter(({ place }) => place !== null)
  const literal = placed.filter(({ sense }) => sense === 'literal')
  const landmark = literal.filter(({ start }) => landmarks.has(start)).length
  return {
    literal: literal.length - landmark,
    landmark,
    associative: placed.length - literal.length,
    unresolved: mentions.length - placed.length,
    placeIds: [...new Set(placed.flatMap(({ place }) => place?.id ?? []))],
  }
}
