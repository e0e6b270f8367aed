import type { Filters, MarkKind, ReviewState } from '../filters'
import type { Columns } from './columns'
import { dayNumber, NO_DAY } from './day-number'
import { FLAG } from './mention-table'
import type { PlaceRow } from './read-batch'

/** One bit per filter: a row's mask has those that it fails. */
export const FAILS = {
  date: 1,
  q: 1 << 1,
  place: 1 << 2,
  within: 1 << 3,
  country: 1 << 4,
  class: 1 << 5,
  bbox: 1 << 6,
  sense: 1 << 7,
  source: 1 << 8,
  attribution: 1 << 9,
  article: 1 << 10,
  lang: 1 << 11,
  confidence: 1 << 12,
  review: 1 << 13,
  kind: 1 << 14,
} as const

/** Whether what a query asks for is in an article: the ids of those that have its words. */
export type WordsFound = ReadonlySet<string> | undefined

/**
 * The filters over the columns. What depends on the article or on the place alone is worked out once for each, so that a row
 * costs a few comparisons.
 */
export interface Matcher {
  readonly filters: Filters
  /** By article: the filters that it fails whatever it mentions. */
  readonly articleFails: Int32Array
  /** The filters that a mention fails, its article's own and `kind` apart. */
  mentionFails(row: number): number
  /** All that a mention fails. */
  fails(row: number): number
  /** All that an expression fails. It meets a filter on mentions when one that it leans on meets all of them; the box by its footprint. */
  expressionFails(row: number): number
  /** A mention without a place, where a box is asked for. */
  isNowhereInBox(row: number): boolean
  wants(kind: MarkKind): boolean
}

export function makeMatcher(columns: Columns, filters: Filters, found: WordsFound): Matcher {
  const { articles, mentions, expressions } = columns
  const byMentionedDay = filters.time === 'mentioned'
  const articleFails = articleMasks(columns, filters, found, byMentionedDay)
  const placeFails = placeMasks(columns, filters)
  const senses = filters.sense === undefined ? undefined : new Set(filters.sense)
  const keepsReview = reviewTest(filters.review)
  const voices =
    filters.attribution === undefined ? undefined : new Set(filters.attribution.map((v) => mentions.findAttribution(v)))
  const { minConfidence } = filters
  const inTime = dayTest(filters)
  const kinds = new Set(filters.kind ?? ['toponym', 'expression'])

  function mentionFails(row: number): number {
    const flags = mentions.flags[row] ?? 0
    let mask = placeFails[(mentions.place[row] ?? -1) + 1] ?? 0
    if (senses !== undefined && !senses.has(flags & FLAG.associative ? 'associative' : 'literal')) mask |= FAILS.sense
    if (!keepsReview(flags)) mask |= FAILS.review
    if (voices !== undefined && !voices.has(voiceOf(mentions.attribution[row]))) mask |= FAILS.attribution
    if (minConfidence !== undefined && (mentions.confidence[row] ?? 0) < minConfidence) mask |= FAILS.confidence
    if (byMentionedDay && !inTime(mentions.from[row] ?? NO_DAY, mentions.to[row] ?? NO_DAY)) mask |= FAILS.date
    return mask
  }

  function expressionFails(row: number): number {
    const article = expressions.article[row] ?? 0
    const own = (articleFails[article] ?? 0) | (kinds.has('expression') ? 0 : FAILS.kind) | boxFails(row)
    let least = FAILS.kind << 1
    for (const start of expressions.anchors[row] ?? []) {
      const mention = mentionAt(article, start)
      if (mention === -1) continue
      const mask = mentionFails(mention) & ~FAILS.bbox
      if (mask === 0) return own
      if (mask < least) least = mask
    }
    // Without a landmark there is nothing that a filter on mentions could keep, and nothing for it to drop when there is none.
    return own | (least < FAILS.kind << 1 ? least : (placeFails[0] ?? 0) & ~FAILS.bbox)
  }

  function boxFails(row: number): number {
    if (filters.bbox === undefined) return 0
    const [west, south, east, north] = filters.bbox
    const [w = 0, s = 0, e = 0, n = 0] = [expressions.west, expressions.south, expressions.east, expressions.north].map(
      (side) => side[row],
    )
    // What has no footprint is outside no box.
    if (Number.isNaN(w)) return 0
    const columnsTouch = west <= east ? w <= east && e >= west : e >= west || w <= east
    return columnsTouch && s <= north && n >= south ? 0 : FAILS.bbox
  }

  function mentionAt(article: number, start: number): number {
    let low = articles.firstMention[article] ?? 0
    const end = low + (articles.mentions[article] ?? 0)
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((mentions.starts[middle] ?? 0) < start) low = middle + 1
      else high = middle
    }
    return low < end && mentions.starts[low] === start ? low : -1
  }

  const topoFails = kinds.has('toponym') ? 0 : FAILS.kind
  return {
    filters,
    articleFails,
    mentionFails,
    fails: (row) => (articleFails[mentions.article[row] ?? 0] ?? 0) | mentionFails(row) | topoFails,
    expressionFails,
    isNowhereInBox: (row) => filters.bbox !== undefined && mentions.place[row] === -1,
    wants: (kind) => kinds.has(kind),
  }
}

/** Nobody's voice is none of those looked for, of which an unknown one is -1. */
function voiceOf(attribution: number | undefined): number {
  return attribution === undefined || attribution === -1 ? -2 : attribution
}

function articleMasks({ articles }: Columns, filters: Filters, found: WordsFound, byMentionedDay: boolean): Int32Array {
  const inTime = dayTest(filters)
  const sources = filters.source && new Set(filters.source.map((source) => articles.sources.find(source)))
  const langs = filters.lang && new Set(filters.lang.map((lang) => articles.langs.find(lang)))
  const ids = filters.article && new Set(filters.article.map((id) => articles.ids.find(id)))
  const matching = found && new Set([...found].map((id) => articles.ids.find(id)))
  return Int32Array.from({ length: articles.count }, (_, article) => {
    const day = articles.day[article] ?? NO_DAY
    let mask = byMentionedDay || inTime(day, day) ? 0 : FAILS.date
    if (sources !== undefined && !sources.has(articles.source[article])) mask |= FAILS.source
    if (langs !== undefined && !langs.has(articles.lang[article])) mask |= FAILS.lang
    if (ids !== undefined && !ids.has(article)) mask |= FAILS.article
    if (matching !== undefined && !matching.has(article)) mask |= FAILS.q
    return mask
  })
}

/** By place number plus one; the first is that of having no place: outside no box, but in no country and of no class. */
function placeMasks({ places }: Columns, filters: Filters): Int32Array {
  const wanted = filters.place && new Set(filters.place)
  const countries = filters.country && new Set<string | null>(filters.country)
  const classes = filters.class && new Set<string>(filters.class)
  const nowhere =
    (wanted === undefined ? 0 : FAILS.place) |
    (filters.within === undefined ? 0 : FAILS.within) |
    (countries === undefined ? 0 : FAILS.country) |
    (classes === undefined ? 0 : FAILS.class)
  return Int32Array.from({ length: places.count + 1 }, (_, i) => {
    const place = i === 0 ? undefined : places.peek(i - 1)
    if (place === undefined) return nowhere
    let mask = 0
    if (wanted !== undefined && !wanted.has(place.id)) mask |= FAILS.place
    if (filters.within !== undefined && !filters.within.some((unit) => isWithin(place, unit))) mask |= FAILS.within
    if (countries !== undefined && !countries.has(place.country_code)) mask |= FAILS.country
    if (classes !== undefined && !classes.has(place.kind)) mask |= FAILS.class
    if (filters.bbox !== undefined && !isInBox(place, filters.bbox)) mask |= FAILS.bbox
    return mask
  })
}

function isWithin({ country_code, admin1_code }: PlaceRow, unit: string): boolean {
  return unit.includes('.') ? unit === `${country_code}.${admin1_code}` : unit === country_code
}

function isInBox({ lng, lat }: PlaceRow, [west, south, east, north]: NonNullable<Filters['bbox']>): boolean {
  const columnsHold = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east
  return columnsHold && lat >= south && lat <= north
}

/** Whether a range of days meets the filter. */
function dayTest({ from, to, undated }: Filters): (first: number, last: number) => boolean {
  const earliest = dayNumber(from)
  const latest = to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to)
  const keepsUndated = undated !== undefined || (from === undefined && to === undefined)
  const keepsDated = undated !== 'only'
  return (first, last) => (first === NO_DAY ? keepsUndated : keepsDated && last >= earliest && first <= latest)
}

/** What was found to be no place counts nowhere unless it is asked for. */
function reviewTest(states: readonly ReviewState[] | undefined): (flags: number) => boolean {
  if (states === undefined) return (flags) => (flags & FLAG.rejected) === 0
  const reviewed = FLAG.confirmed | FLAG.corrected | FLAG.rejected
  let wanted = 0
  for (const state of states) if (state !== 'none') wanted |= FLAG[state]
  const keepsOthers = states.includes('none')
  return (flags) => (flags & wanted) !== 0 || (keepsOthers && (flags & reviewed) === 0)
}
