import { z } from 'zod'
import type { Columns } from './columns'
import { byId } from './count-places'
import { cutPage, type Page, readCursor } from './cursor'
import type { Matcher } from './matcher'

const cursorSchema = z.tuple([z.number(), z.string()])

export interface CountedExpression {
  readonly group: string
  readonly count: number
  readonly articles: number
  /** One of its occurrences: the one drawn. */
  readonly articleId: string
  readonly position: number
}

interface Counting {
  readonly group: string
  count: number
  articles: number
  last: number
  row: number
}

/** Expressions that say the same thing as one, with their counts, most frequent first. */
export function countExpressions(columns: Columns, matcher: Matcher, page: Page) {
  const { articles, expressions } = columns
  const groups = new Map<number, Counting>()
  for (let row = 0; row < expressions.count; row++) {
    const article = expressions.article[row] ?? -1
    if (article === -1 || matcher.expressionFails(row) !== 0) continue
    const number = expressions.group[row] ?? -1
    const group = groups.get(number)
    if (group === undefined) {
      const id = expressions.groups.word(number) ?? ''
      groups.set(number, { group: id, count: 1, articles: 1, last: article, row })
      continue
    }
    group.count++
    if (group.last !== article) group.articles++
    group.last = article
    if (isBetterShown(columns, row, group.row)) group.row = row
  }
  const cursor = page.after === undefined ? undefined : readCursor(cursorSchema, page.after)
  const { rows, total, next } = cutPage(
    [...groups.values()].sort(byFrequency),
    page,
    cursor && ((group) => byFrequency(group, { count: cursor[0], group: cursor[1] }) > 0),
    ({ count, group }) => [count, group],
  )
  const shown = rows.map(
    ({ group, count, articles: articleCount, row }): CountedExpression => ({
      group,
      count,
      articles: articleCount,
      articleId: articles.ids.word(expressions.article[row] ?? -1) ?? '',
      position: expressions.position[row] ?? 0,
    }),
  )
  return { groups: shown, total, next }
}

/** One with a footprint before one without; then the first by article and position. */
function isBetterShown({ articles, expressions }: Columns, row: number, than: number): boolean {
  const lacks = (at: number) => (Number.isNaN(expressions.west[at] ?? Number.NaN) ? 1 : 0)
  const idOf = (at: number) => articles.ids.word(expressions.article[at] ?? -1) ?? ''
  const order =
    lacks(row) - lacks(than) ||
    byId(idOf(row), idOf(than)) ||
    (expressions.position[row] ?? 0) - (expressions.position[than] ?? 0)
  return order < 0
}

function byFrequency(a: { readonly count: number; readonly group: string }, b: typeof a): number {
  return b.count - a.count || byId(a.group, b.group)
}
