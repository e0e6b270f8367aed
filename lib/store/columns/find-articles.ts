import { z } from 'zod'
import type { Columns } from './columns'
import { nextPage, type Page, readCursor } from './cursor'
import { FAILS } from './masks'
import type { Matcher } from './matcher'

const cursorSchema = z.tuple([z.number(), z.string()])

/**
 * A page of the articles that the filters leave, newest first, undated last, then by id. A filter on mentions leaves those that
 * have one such mention.
 */
export function findArticles(columns: Columns, matcher: Matcher, page: Page) {
  const { articles } = columns
  const cursor = page.after === undefined ? undefined : readCursor(cursorSchema, page.after)
  const groups = columns.twinGroups()
  const kept = articles.ordered().filter(articleTest(columns, matcher))
  const met = new Set<number>()
  let independent = 0
  for (const article of kept) {
    const group = groups[article] ?? -1
    if (group === -1 || !met.has(group)) independent++
    if (group !== -1) met.add(group)
  }
  const found =
    cursor === undefined
      ? 0
      : kept.findIndex((article) => {
          const later = cursor[0] - (articles.day[article] ?? 0)
          return later > 0 || (later === 0 && (articles.ids.word(article) ?? '') > cursor[1])
        })
  const first = found === -1 ? kept.length : found
  const cut = kept.slice(first, page.limit === undefined ? kept.length : first + page.limit)
  const last = cut.at(-1)
  const isMore = last !== undefined && first + cut.length < kept.length
  return {
    ids: cut.map((article) => articles.ids.word(article) ?? ''),
    /** Of each, those like it that are visible, itself included; none where it is alone. */
    groups: cut.map((article) => groupOf(columns, groups, article)),
    total: kept.length,
    independent,
    next: isMore ? nextPage(page, [articles.day[last] ?? 0, articles.ids.word(last) ?? '']) : null,
  }
}

/** Whether an article is left by the filters, those on mentions included. */
export function articleTest(columns: Columns, matcher: Matcher): (article: number) => boolean {
  const { articles } = columns
  const { bbox, place, within, country, attribution, minConfidence, review, kind, sense, time, from, to } =
    matcher.filters
  const classes = matcher.filters.class
  const asksMentions =
    [bbox, place, within, country, classes, attribution, minConfidence, review, kind, sense].some(
      (filter) => filter !== undefined,
    ) ||
    (time === 'mentioned' && (from !== undefined || to !== undefined || matcher.filters.undated !== undefined))
  return (article) => {
    if (articles.isLive[article] !== 1 || matcher.articleFails[article] !== 0) return false
    return !asksMentions || hasMark(columns, matcher, article)
  }
}

function hasMark({ articles }: Columns, matcher: Matcher, article: number): boolean {
  const firstMention = articles.firstMention[article] ?? 0
  if (matcher.wants('toponym')) {
    for (let row = firstMention; row < firstMention + (articles.mentions[article] ?? 0); row++) {
      // Being outside no box is not being in it.
      if (matcher.fails[row] === 0 && !matcher.isNowhereInBox(row)) return true
    }
  }
  const firstExpression = articles.firstExpression[article] ?? 0
  if (matcher.filters.kind !== undefined && matcher.wants('expression')) {
    for (let row = firstExpression; row < firstExpression + (articles.expressions[article] ?? 0); row++) {
      if ((matcher.expressionFails(row) & ~FAILS.kind) === 0) return true
    }
  }
  return false
}

function groupOf({ articles }: Columns, groups: Int32Array, article: number): string | null {
  const group = groups[article] ?? -1
  return group === -1 ? null : articles.ids.word(group)
}
