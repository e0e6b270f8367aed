import type { Filters, ReviewState } from '../filters'
import type { Columns } from './columns'
import { dayNumber, NO_DAY } from './day-number'
import { ALL_FLAGS, FLAG } from './mention-table'
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

/** What depends on the article, on the place or on the flags alone is worked out once for each; a row costs a few look-ups. */
export function mentionMasks(
  { mentions }: Columns,
  filters: Filters,
  articleFails: Int32Array,
  placeFails: Int32Array,
  kindFails: number,
): Int32Array {
  const { article, place, flags, attribution, confidence, from, to } = mentions
  const flagFails = flagMasks(filters)
  const masks = new Int32Array(mentions.count)
  for (let row = 0; row < masks.length; row++) {
    const own = article[row] ?? -1
    const byPlace = placeFails[(place[row] ?? -1) + 1] ?? 0
    masks[row] = own === -1 ? -1 : (articleFails[own] ?? 0) | byPlace | (flagFails[flags[row] ?? 0] ?? 0) | kindFails
  }
  const { minConfidence, time } = filters
  if (filters.attribution !== undefined) {
    const voices = new Set(filters.attribution.map((words) => mentions.findAttribution(words)))
    for (let row = 0; row < masks.length; row++) {
      if (!voices.has(voiceOf(attribution[row]))) masks[row] = (masks[row] ?? 0) | FAILS.attribution
    }
  }
  if (minConfidence !== undefined) {
    for (let row = 0; row < masks.length; row++) {
      if ((confidence[row] ?? 0) < minConfidence) masks[row] = (masks[row] ?? 0) | FAILS.confidence
    }
  }
  if (time === 'mentioned') {
    const inTime = dayTest(filters)
    for (let row = 0; row < masks.length; row++) {
      if (!inTime(from[row] ?? NO_DAY, to[row] ?? NO_DAY)) masks[row] = (masks[row] ?? 0) | FAILS.date
    }
  }
  return masks
}

/** By the flags of a mention. */
function flagMasks({ sense, review }: Filters): Int32Array {
  const senses = sense === undefined ? undefined : new Set(sense)
  const keepsReview = reviewTest(review)
  return Int32Array.from({ length: ALL_FLAGS + 1 }, (_, flags) => {
    const isKept = senses === undefined || senses.has(flags & FLAG.associative ? 'associative' : 'literal')
    return (isKept ? 0 : FAILS.sense) | (keepsReview(flags) ? 0 : FAILS.review)
  })
}

/** Nobody's voice is none of those looked for, of which an unknown one is -1. */
function voiceOf(attribution: number | undefined): number {
  return attribution === undefined || attribution === -1 ? -2 : attribution
}

/** By article. */
export function articleMasks(
  { articles }: Columns,
  filters: Filters,
  found: WordsFound,
  byMentionedDay: boolean,
): Int32Array {
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
export function placeMasks({ places }: Columns, filters: Filters): Int32Array {
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
