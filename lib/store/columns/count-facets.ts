import type { Columns } from './columns'
import { byId } from './count-places'
import { FAILS, type Matcher } from './matcher'
import { FLAG, NO_CONFIDENCE } from './mention-table'

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

/** One filter's values: `of` numbers a row's value (-1: it has none), `word` names a number. */
interface Dimension {
  readonly ignores: number
  readonly of: (row: number, article: number) => number
  readonly word: (number: number) => string | null
}

/**
 * How many mentions each value of each filter would leave, all the other filters applied: a facet ignores itself. One pass: a
 * mention that fails nothing counts in all facets, one that fails a single filter in that filter's own.
 */
export function countFacets(columns: Columns, matcher: Matcher, limit: number): Readonly<Record<string, Facet>> {
  const dimensions = dimensionsOf(columns)
  const counters = dimensions.map(([name, dimension]) => ({ name, ...dimension, counts: new ValueCounts() }))
  const { mentions } = columns
  for (let row = 0; row < mentions.count; row++) {
    const article = mentions.article[row] ?? -1
    if (article === -1) continue
    const fails = matcher.fails(row)
    // Two failed filters: no facet ignores both.
    if ((fails & (fails - 1)) !== 0) continue
    for (const { ignores, of, counts } of counters) {
      if ((fails & ~ignores) !== 0) continue
      const value = of(row, article)
      if (value !== -1) counts.add(value, article)
    }
  }
  countExpressionKind(columns, matcher, counters.find(({ name }) => name === 'kind')?.counts)
  return Object.fromEntries(counters.map(({ name, counts, word }) => [name, counts.facet(word, limit)]))
}

const KINDS = ['toponym', 'expression'] as const
const SENSES = ['literal', 'associative'] as const
const REVIEWS = ['none', 'confirmed', 'corrected', 'rejected'] as const

function dimensionsOf({ articles, mentions, places }: Columns): [name: string, Dimension][] {
  const countries: (string | null)[] = []
  const units: (string | null)[] = []
  const classes: (string | null)[] = []
  for (let number = 0; number < places.count; number++) {
    const place = places.peek(number)
    countries[number] = place?.country_code ?? null
    units[number] = place?.country_code && place.admin1_code ? `${place.country_code}.${place.admin1_code}` : null
    classes[number] = place?.kind ?? null
  }
  const ofPlace = (words: readonly (string | null)[]) => {
    const numbers = new Map<string, number>()
    const byPlace = Int32Array.from(words, (word) => {
      if (word === null) return -1
      if (!numbers.has(word)) numbers.set(word, numbers.size)
      return numbers.get(word) ?? -1
    })
    const list = [...numbers.keys()]
    return {
      of: (row: number) => byPlace[mentions.place[row] ?? -1] ?? -1,
      word: (number: number) => list[number] ?? null,
    }
  }
  return [
    ['country', { ignores: FAILS.country, ...ofPlace(countries) }],
    ['within', { ignores: FAILS.within, ...ofPlace(units) }],
    ['class', { ignores: FAILS.class, ...ofPlace(classes) }],
    [
      'sense',
      {
        ignores: FAILS.sense,
        of: (row) => ((mentions.flags[row] ?? 0) & FLAG.associative ? 1 : 0),
        word: (number) => SENSES[number] ?? null,
      },
    ],
    [
      'source',
      {
        ignores: FAILS.source,
        of: (_, article) => articles.source[article] ?? -1,
        word: (number) => articles.sources.word(number),
      },
    ],
    [
      'lang',
      {
        ignores: FAILS.lang,
        of: (_, article) => articles.lang[article] ?? -1,
        word: (number) => articles.langs.word(number),
      },
    ],
    [
      'attribution',
      {
        ignores: FAILS.attribution,
        of: (row) => mentions.attribution[row] ?? -1,
        word: (number) => mentions.attributions[number] ?? null,
      },
    ],
    [
      'review',
      {
        ignores: FAILS.review,
        of: (row) => {
          const flags = mentions.flags[row] ?? 0
          if (flags & FLAG.confirmed) return 1
          if (flags & FLAG.corrected) return 2
          return flags & FLAG.rejected ? 3 : 0
        },
        word: (number) => REVIEWS[number] ?? null,
      },
    ],
    [
      'minConfidence',
      {
        ignores: FAILS.confidence,
        of: (row) => {
          const confidence = mentions.confidence[row] ?? NO_CONFIDENCE
          return CONFIDENCE_STEPS.findIndex((step) => confidence >= step)
        },
        word: (number) => String(CONFIDENCE_STEPS[number] ?? ''),
      },
    ],
    ['kind', { ignores: FAILS.kind, of: () => 0, word: (number) => KINDS[number] ?? null }],
  ]
}

function countExpressionKind({ expressions }: Columns, matcher: Matcher, counts: ValueCounts | undefined): void {
  for (let row = 0; row < expressions.count; row++) {
    const article = expressions.article[row] ?? -1
    if (article !== -1 && (matcher.expressionFails(row) & ~FAILS.kind) === 0) counts?.add(1, article)
  }
}

/** Mentions and articles by value. Rows of an article come one after the other. */
class ValueCounts {
  readonly #mentions: number[] = []
  readonly #articles: number[] = []
  readonly #last: number[] = []

  add(value: number, article: number): void {
    this.#mentions[value] = (this.#mentions[value] ?? 0) + 1
    if (this.#last[value] === article) return
    this.#last[value] = article
    this.#articles[value] = (this.#articles[value] ?? 0) + 1
  }

  facet(word: (number: number) => string | null, limit: number): Facet {
    const values: FacetValue[] = []
    for (const [number, mentions] of this.#mentions.entries()) {
      const value = mentions === undefined ? null : word(number)
      if (value !== null) values.push({ value, mentions, articles: this.#articles[number] ?? 0 })
    }
    values.sort((a, b) => b.mentions - a.mentions || byId(a.value, b.value))
    return { values: values.slice(0, limit), total: values.length }
  }
}
