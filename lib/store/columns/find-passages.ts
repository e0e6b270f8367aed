import type { Columns } from './columns'
import { nextPage, type Page, readCursor, textCursor } from './cursor'

export interface PassageKey {
  readonly articleId: string
  readonly starts: number
}

/** A page of the passages that these mentions stand in, newest article first, undated last, then in the order of the text. */
export function findPassages(columns: Columns, rows: readonly number[], page: Page) {
  const { articles, mentions } = columns
  const { limit = 100, after } = page
  const ranks = articles.ranks()
  const rankOf = (row: number) => ranks[mentions.article[row] ?? 0] ?? 0
  const inOrder = [...rows].sort((a, b) => rankOf(a) - rankOf(b) || a - b)
  const passages: { readonly article: number; readonly starts: number }[] = []
  for (const row of inOrder) {
    const article = mentions.article[row] ?? 0
    const starts = mentions.passage[row] ?? 0
    const last = passages.at(-1)
    if (last?.article !== article || last.starts !== starts) passages.push({ article, starts })
  }
  const idOf = (article: number) => articles.ids.word(article) ?? ''
  const cursor = after === undefined ? undefined : readCursor(textCursor, after)
  const found =
    cursor === undefined
      ? 0
      : passages.findIndex(({ article, starts }) => {
          const order = articles.compareTo(article, cursor[0], cursor[1])
          return order > 0 || (order === 0 && starts > cursor[2])
        })
  const first = found === -1 ? passages.length : found
  const cut = passages.slice(first, first + limit)
  const last = cut.at(-1)
  const isMore = last !== undefined && first + cut.length < passages.length
  return {
    keys: cut.map(({ article, starts }): PassageKey => ({ articleId: idOf(article), starts })),
    total: passages.length,
    next: isMore ? nextPage(page, [articles.day[last.article] ?? 0, idOf(last.article), last.starts]) : null,
  }
}
