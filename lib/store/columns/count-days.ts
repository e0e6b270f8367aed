import { startOfMonth, startOfWeek } from '../../text/day'
import type { Columns } from './columns'
import { dayNumber, dayOfNumber, NO_DAY } from './day-number'
import { FAILS } from './masks'
import type { Matcher } from './matcher'
import { FLAG } from './mention-table'

export type Interval = 'day' | 'week' | 'month'

/** Spans in days up to which a shorter interval still gives a legible row of bars. */
const MOST_DAYS = 120
const MOST_WEEK_DAYS = 3 * 366

/** No day at all: of a row that the filters leave out. */
const LEFT_OUT = NO_DAY + 1

const EMPTY = { literal: 0, landmark: 0, associative: 0, unresolved: 0, articles: 0 }
type Counts = typeof EMPTY

/**
 * Mentions by day, week (from Monday) or month, of publication or of what the sentence speaks of. The filter on days is left aside,
 * so that a timeline shows where else to look. A mention that speaks of several days counts on the first.
 */
export function countDays(columns: Columns, matcher: Matcher, wanted: Interval | undefined) {
  const { articles, mentions } = columns
  const { fails } = matcher
  const byMentionedDay = matcher.filters.time === 'mentioned'
  const days = new Int32Array(fails.length).fill(LEFT_OUT)
  let earliest = Number.POSITIVE_INFINITY
  let latest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < days.length; row++) {
    if (((fails[row] ?? -1) & ~FAILS.date) !== 0) continue
    const day = (byMentionedDay ? mentions.from[row] : articles.day[mentions.article[row] ?? -1]) ?? NO_DAY
    days[row] = day
    if (day === NO_DAY) continue
    if (day < earliest) earliest = day
    if (day > latest) latest = day
  }
  const interval = wanted ?? intervalOf(latest - earliest)
  const bucketOf = bucketsOf(interval)
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? LEFT_OUT
    if (day === LEFT_OUT) continue
    const bucket = bucketOf.find(day)
    const flags = mentions.flags[row] ?? 0
    if (mentions.place[row] === -1) bucket.unresolved++
    else if (flags & FLAG.associative) bucket.associative++
    else if (flags & FLAG.landmark) bucket.landmark++
    else bucket.literal++
    // Rows of an article follow each other.
    const article = mentions.article[row] ?? -1
    if (bucket.last !== article) bucket.articles++
    bucket.last = article
  }
  return {
    interval,
    buckets: bucketOf.dated().map(({ start, ...bucket }) => ({ from: dayOfNumber(start) ?? '', ...countsOf(bucket) })),
    undated: countsOf(bucketOf.find(NO_DAY)),
  }
}

interface Bucket extends Counts {
  readonly start: number
  last: number
}

/** The intervals' counts by the days in them. Neighbouring rows mostly have the same day. */
function bucketsOf(interval: Interval) {
  const byDay = new Map<number, Bucket>()
  const byStart = new Map<number, Bucket>()
  let lastDay = LEFT_OUT
  let lastBucket: Bucket | undefined

  function make(day: number): Bucket {
    const start = startOf(day, interval)
    const bucket = byStart.get(start) ?? { ...EMPTY, start, last: -1 }
    byStart.set(start, bucket)
    byDay.set(day, bucket)
    return bucket
  }

  return {
    find(day: number): Bucket {
      if (day === lastDay && lastBucket !== undefined) return lastBucket
      const bucket = byDay.get(day) ?? make(day)
      lastDay = day
      lastBucket = bucket
      return bucket
    },
    dated: () => [...byStart.values()].filter(({ start }) => start !== NO_DAY).sort((a, b) => a.start - b.start),
  }
}

function startOf(number: number, interval: Interval): number {
  if (interval === 'day' || number === NO_DAY) return number
  const day = dayOfNumber(number) ?? ''
  return dayNumber(interval === 'week' ? startOfWeek(day) : startOfMonth(day))
}

function countsOf({ literal, landmark, associative, unresolved, articles }: Counts): Counts {
  return { literal, landmark, associative, unresolved, articles }
}

function intervalOf(spanDays: number): Interval {
  if (spanDays <= MOST_DAYS) return 'day'
  return spanDays <= MOST_WEEK_DAYS ? 'week' : 'month'
}
