import { z } from 'zod'
import type { Columns } from './columns'
import { byId } from './count-places'
import { cutPage, type Page, readCursor } from './cursor'
import type { PassageKey } from './find-passages'
import type { Matcher } from './matcher'
import type { Reason } from './mention-table'

/** Enough to judge a name by; its count says how many there are. */
const PASSAGES_PER_NAME = 20
/** Reasons are numbered below this. */
const REASONS = 4
const cursorSchema = z.tuple([z.number(), z.string(), z.string()])

interface CountedName {
  readonly surface: string
  readonly reason: Reason
  count: number
  articles: number
  last: number
  readonly passages: PassageKey[]
}

/** Names read as places that have none on the ground, as written, most frequent first, each with its first passages. */
export function countNames(columns: Columns, matcher: Matcher, page: Page) {
  const { articles, mentions } = columns
  const names = new Map<number, CountedName>()
  for (const article of articles.ordered()) {
    const first = articles.firstMention[article] ?? 0
    for (let row = first; row < first + (articles.mentions[article] ?? 0); row++) {
      if (mentions.place[row] !== -1 || matcher.fails[row] !== 0) continue
      const reason = mentions.reasonOf(row)
      const key = (mentions.surface[row] ?? 0) * REASONS + (mentions.reason[row] ?? 0)
      let name = names.get(key)
      if (name === undefined) {
        const surface = mentions.surfaces.word(mentions.surface[row] ?? -1) ?? ''
        name = { surface, reason, count: 0, articles: 0, last: -1, passages: [] }
        names.set(key, name)
      }
      name.count++
      if (name.last !== article) name.articles++
      name.last = article
      const starts = mentions.passage[row] ?? 0
      const articleId = articles.ids.word(article) ?? ''
      const before = name.passages.at(-1)
      if (name.passages.length === PASSAGES_PER_NAME || (before?.articleId === articleId && before.starts === starts))
        continue
      name.passages.push({ articleId, starts })
    }
  }
  const cursor = page.after === undefined ? undefined : readCursor(cursorSchema, page.after)
  const sorted = [...names.values()].sort(byFrequency)
  const { rows, total, next } = cutPage(
    sorted,
    page,
    cursor && ((name) => byFrequency(name, { count: cursor[0], surface: cursor[1], reason: cursor[2] }) > 0),
    ({ count, surface, reason }) => [count, surface, reason],
  )
  return {
    names: rows.map(({ last: _, ...name }) => name),
    total,
    next,
  }
}

type NameOrder = { readonly count: number; readonly surface: string; readonly reason: string }

function byFrequency(a: NameOrder, b: NameOrder): number {
  return b.count - a.count || byId(a.surface, b.surface) || byId(a.reason, b.reason)
}
