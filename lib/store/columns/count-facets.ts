import type { Columns } from './columns'
import { byId } from './count-places'
import { FAILS } from './masks'
import type { Matcher } from './matcher'
import { countValues, dimensionsOf, type ValueCounts } from './value-counts'

/** Lower bounds of the steps of confidence, as `minConfidence` takes them. */
const CONFIDENCE_STEPS = [0.9, 0.75, 0.5, 0.25, 0] as const

export interface FacetValue {
  readonly value: string
  readonly mentions: number
  readonly articles: number
}
export interface Facet {
  /** The most frequent. */
  readonly values: readonly FacetValue[]
  /** How many values there are. */
  readonly total: number
}

/**
 * How many mentions each value of each filter would leave, all the other filters applied: a facet ignores itself. A pass for each,
 * over masks that are the same for all.
 */
export function countFacets(columns: Columns, matcher: Matcher, limit: number): Readonly<Record<string, Facet>> {
  const { article, confidence } = columns.mentions
  const facets: Record<string, Facet> = {}
  for (const dimension of dimensionsOf(columns)) {
    const counts = countValues(article, matcher.fails, dimension)
    facets[dimension.name] = facetOf(counts, dimension.words, limit)
  }
  const steps = new Int32Array(matcher.fails.length)
  for (let row = 0; row < steps.length; row++) steps[row] = stepOf(confidence[row] ?? -1)
  const words = CONFIDENCE_STEPS.map(String)
  const table = Int32Array.of(-1, ...words.keys())
  const byStep = countValues(article, matcher.fails, { key: steps, table, words, ignores: FAILS.confidence })
  facets.minConfidence = facetOf(byStep, words, limit)
  facets.kind = countKinds(columns, matcher, limit)
  return facets
}

function stepOf(confidence: number): number {
  for (let step = 0; step < CONFIDENCE_STEPS.length; step++) {
    if (confidence >= (CONFIDENCE_STEPS[step] ?? 0)) return step
  }
  return -1
}

function countKinds({ mentions, expressions }: Columns, matcher: Matcher, limit: number): Facet {
  const key = new Int32Array(matcher.fails.length)
  const toponyms = countValues(mentions.article, matcher.fails, {
    ...{ key, table: Int32Array.of(-1, 0), words: ['toponym'], ignores: FAILS.kind },
  })
  const fails = new Int32Array(expressions.count)
  for (let row = 0; row < fails.length; row++) {
    fails[row] = expressions.article[row] === -1 ? -1 : matcher.expressionFails(row)
  }
  const found = countValues(expressions.article, fails, {
    ...{ key: new Int32Array(fails.length), table: Int32Array.of(-1, 0), words: ['expression'], ignores: FAILS.kind },
  })
  const join = (of: keyof ValueCounts) => Int32Array.of(toponyms[of][0] ?? 0, found[of][0] ?? 0)
  return facetOf({ mentions: join('mentions'), articles: join('articles') }, ['toponym', 'expression'], limit)
}

function facetOf({ mentions, articles }: ValueCounts, words: readonly (string | null)[], limit: number): Facet {
  const values: FacetValue[] = []
  for (const [number, value] of words.entries()) {
    const count = mentions[number] ?? 0
    if (value !== null && count > 0) values.push({ value, mentions: count, articles: articles[number] ?? 0 })
  }
  values.sort((a, b) => b.mentions - a.mentions || byId(a.value, b.value))
  return { values: values.slice(0, limit), total: values.length }
}
