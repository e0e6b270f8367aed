import type { Filters, MarkKind } from '../filters'
import type { Columns } from './columns'
import { articleMasks, FAILS, mentionMasks, placeMasks, type WordsFound } from './masks'

/** The filters over the columns: which of them each row fails. */
export interface Matcher {
  readonly filters: Filters
  /** By article: the filters that it fails whatever it mentions. */
  readonly articleFails: Int32Array
  /** By mention: the filters that it fails; all bits where its article is gone. */
  readonly fails: Int32Array
  /** All that an expression fails. It meets a filter on mentions when one that it leans on meets all of them; the box by its footprint. */
  expressionFails(row: number): number
  /** A mention without a place, where a box is asked for. */
  isNowhereInBox(row: number): boolean
  wants(kind: MarkKind): boolean
}

/** The filters that depend on the mention, not on its article. */
const OF_MENTIONS =
  FAILS.place |
  FAILS.within |
  FAILS.country |
  FAILS.class |
  FAILS.sense |
  FAILS.attribution |
  FAILS.confidence |
  FAILS.review

export function makeMatcher(columns: Columns, filters: Filters, found: WordsFound): Matcher {
  const { articles, mentions, expressions } = columns
  const byMentionedDay = filters.time === 'mentioned'
  const articleFails = articleMasks(columns, filters, found, byMentionedDay)
  const placeFails = placeMasks(columns, filters)
  const kinds = new Set(filters.kind ?? ['toponym', 'expression'])
  const fails = mentionMasks(columns, filters, articleFails, placeFails, kinds.has('toponym') ? 0 : FAILS.kind)
  const ofMentions = byMentionedDay ? OF_MENTIONS | FAILS.date : OF_MENTIONS

  function expressionFails(row: number): number {
    const article = expressions.article[row] ?? 0
    const own = (articleFails[article] ?? 0) | (kinds.has('expression') ? 0 : FAILS.kind) | boxFails(row)
    let least = -1
    for (const start of expressions.anchors[row] ?? []) {
      const mention = mentionAt(article, start)
      if (mention === -1) continue
      const mask = (fails[mention] ?? 0) & ofMentions
      if (mask === 0) return own
      if (least === -1 || mask < least) least = mask
    }
    // Without a landmark there is nothing that a filter on mentions could keep, and nothing for it to drop when there is none.
    return own | (least === -1 ? (placeFails[0] ?? 0) & OF_MENTIONS : least)
  }

  function boxFails(row: number): number {
    if (filters.bbox === undefined) return 0
    const [west, south, east, north] = filters.bbox
    const w = expressions.west[row] ?? Number.NaN
    const e = expressions.east[row] ?? Number.NaN
    // What has no footprint is outside no box.
    if (Number.isNaN(w)) return 0
    const columnsTouch = west <= east ? w <= east && e >= west : e >= west || w <= east
    const rowsTouch = (expressions.south[row] ?? 0) <= north && (expressions.north[row] ?? 0) >= south
    return columnsTouch && rowsTouch ? 0 : FAILS.bbox
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

  return {
    filters,
    articleFails,
    fails,
    expressionFails,
    isNowhereInBox: (row) => filters.bbox !== undefined && mentions.place[row] === -1,
    wants: (kind) => kinds.has(kind),
  }
}
