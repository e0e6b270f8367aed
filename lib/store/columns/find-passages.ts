import type { Columns } from './columns'
import { nextPage, type Page, readCursor, textCursor } from './cursor'
import type { Matcher } from './matcher'

export interface PassageKey {
  readonly articleId: string
  readonly starts: number
}

/** A page of the passages that mention a place, newest article first, undated last, then in the order of the text. */
export function findPassages(columns: Columns, matcher: Matcher, place: number, page: Page) {
  const { articles, mentions } = columns
  const { limit = 100, after } = page
  const cursor = after === undefined ? undefined : readCursor(textCursor, after)
  const from = cursor === undefined ? 0 : articles.positionOf(cursor[0], cursor[1])
  const keys: PassageKey[] = []
  let total = 0
  let isMore = false
  let last: readonly [day: number, id: string, starts: number] | undefined
  for (const [i, article] of articles.ordered().entries()) {
    const first = articles.firstMention[article] ?? 0
    let passage = -1
    for (let row = first; row < first + (articles.mentions[article] ?? 0); row++) {
      if (mentions.place[row] !== place || matcher.fails(row) !== 0 || mentions.passage[row] === passage) continue
      passage = mentions.passage[row] ?? 0
      total++
      if (i < from) continue
      const id = articles.ids.word(article) ?? ''
      if (cursor !== undefined && cursor[1] === id && passage <= cursor[2]) continue
      if (keys.length === limit) {
        isMore = true
        continue
      }
      keys.push({ articleId: id, starts: passage })
      last = [articles.day[article] ?? 0, id, passage]
    }
  }
  return { keys, total, next: isMore && last !== undefined ? nextPage(page, last) : null }
}
