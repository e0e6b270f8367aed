import { startOfMonth, startOfWeek } from '../../text/day'
import type { Columns } from './columns'
import { dayNumber, dayOfNumber, NO_DAY } from './day-number'
import { FAILS, type Matcher } from './matcher'
import { FLAG } from './mention-table'

export type Interval = 'day' | 'week' | 'month'

/** Spans in days up to which a shorter interval still gives a legible row of bars. */
const MOST_DAYS = 120
const MOST_WEEK_DAYS = 3 * 366

const EMPTY = { literal: 0, landmark: 0, associative: 0, unresolved: 0, articles: 0 }
type Counts = typeof EMPTY

/**
 * Mentions by day, week (from Monday) or month, of publication or of what the sentence speaks of. The filter on days is left aside,
 * so that a timeline shows where else to look. A mention that speaks of several days counts on the first.
 */
export function countDays(columns: Columns, matcher: Matcher, wanted: Interval | undefined) {
  const { articles, mentions } = columns
  const byMentionedDay = matcher.filters.time === 'mentioned'
  const rows: number[] = []
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < mentions.count; row++) {
    if (mentions.article[row] === -1 || (matcher.fails(row) & ~FAILS.date) !== 0) continue
    rows.push(row)
    const day = dayOf(row)
    if (day === NO_DAY) continue
    if (day < earliest) earliest = day
    if (day > latest) latest = day
  }
  const interval = wanted ?? intervalOf(latest - earliest)
  const startOf = startsOf(interval)
  const buckets = new Map<number, Counts & { last: number }>()
  for (const row of rows) {
    const start = startOf(dayOf(row))
    const article = mentions.article[row] ?? -1
    let bucket = buckets.get(start)
    if (bucket === undefined) {
      bucket = { ...EMPTY, last: -1 }
      buckets.set(start, bucket)
    }
    bucket[lotOf(row)]++
    // Rows of an article follow each other.
    if (bucket.last !== article) bucket.articles++
    bucket.last = article
  }
  const undated = buckets.get(NO_DAY)
  buckets.delete(NO_DAY)
  return {
    interval,
    buckets: [...buckets]
      .sort(([a], [b]) => a - b)
      .map(([start, { last: _, ...counts }]) => ({ from: dayOfNumber(start) ?? '', ...counts })),
    undated: undated === undefined ? EMPTY : countsOf(undated),
  }

  function dayOf(row: number): number {
    return (byMentionedDay ? mentions.from[row] : articles.day[mentions.article[row] ?? -1]) ?? NO_DAY
  }

  function lotOf(row: number): 'literal' | 'landmark' | 'associative' | 'unresolved' {
    const flags = mentions.flags[row] ?? 0
    if (mentions.place[row] === -1) return 'unresolved'
    if (flags & FLAG.associative) return 'associative'
    return flags & FLAG.landmark ? 'landmark' : 'literal'
  }
}

function countsOf({ literal, landmark, associative, unresolved, articles }: Counts): Counts {
  return { literal, landmark, associative, unresolved, articles }
}

/** The first day of the interval that holds a day, remembered: many mentions share few days. */
function startsOf(interval: Interval): (day: number) => number {
  if (interval === 'day') return (day) => day
  const starts = new Map<number, number>([[NO_DAY, NO_DAY]])
  return (number) => {
    const known = starts.get(number)
    if (known !== undefined) return known
    const day = dayOfNumber(number) ?? ''
    const start = dayNumber(interval === 'week' ? startOfWeek(day) : startOfMonth(day))
    starts.set(number, start)
    return start
  }
}

function intervalOf(spanDays: number): Interval {
  if (spanDays <= MOST_DAYS) return 'day'
  return spanDays <= MOST_WEEK_DAYS ? 'week' : 'month'
}
