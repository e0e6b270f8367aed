import { z } from 'zod'
import type { Columns } from './columns'
import { nextPage, type Page, readCursor } from './cursor'
import type { Matcher } from './matcher'

export interface MentionKey {
  readonly articleId: string
  readonly starts: number
  readonly ends: number
}

const cursorSchema = z.tuple([z.number(), z.string(), z.number(), z.number()])

/** A page of the mentions that the filters leave: newest article first, undated last, then in the order of the text. */
export function findMentions(columns: Columns, matcher: Matcher, page: Page) {
  const { articles, mentions } = columns
  const { limit = 100, after } = page
  const order = articles.ordered()
  const cursor = after === undefined ? undefined : readCursor(cursorSchema, after)
  const from = cursor === undefined ? 0 : articles.positionOf(cursor[0], cursor[1])
  const keys: MentionKey[] = []
  let next: string | null = null
  let last = -1
  for (let i = from; i < order.length && next === null; i++) {
    const article = order[i] ?? 0
    const id = articles.ids.word(article) ?? ''
    const first = articles.firstMention[article] ?? 0
    for (let row = first; row < first + (articles.mentions[article] ?? 0); row++) {
      const starts = mentions.starts[row] ?? 0
      const ends = mentions.ends[row] ?? 0
      if (cursor?.[1] === id && (starts < cursor[2] || (starts === cursor[2] && ends <= cursor[3]))) continue
      if (matcher.fails[row] !== 0) continue
      if (keys.length === limit) {
        next = cursorOf(last)
        break
      }
      keys.push({ articleId: id, starts, ends })
      last = row
    }
  }
  return { keys, total: countMentions(columns, matcher), next }

  function cursorOf(row: number): string {
    const article = mentions.article[row] ?? 0
    const day = articles.day[article] ?? 0
    return nextPage(page, [day, articles.ids.word(article) ?? '', mentions.starts[row] ?? 0, mentions.ends[row] ?? 0])
  }
}

export function countMentions({ mentions }: Columns, matcher: Matcher): number {
  let total = 0
  for (let row = 0; row < mentions.count; row++) {
    if (mentions.article[row] !== -1 && matcher.fails[row] === 0) total++
  }
  return total
}
