import { z } from 'zod'
import { AppError } from '../../errors'

/** One page of a listing: after the row that the last page ended with. */
export interface Page {
  readonly limit?: number | undefined
  readonly after?: string | undefined
  /** What a cursor is appended to; without it, `next` is the bare cursor. */
  readonly link?: string | undefined
}

export type SortKey = readonly (string | number)[]

/** Where the next page begins: behind the row with this sort key. As text that fits a URL. */
export function nextPage({ link = '' }: Page, key: SortKey): string {
  return link + Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Throws `invalid_request` for what no page ended with. */
export function readCursor<Key extends z.ZodType>(schema: Key, cursor: string): z.output<Key> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch (cause) {
    throw new AppError('invalid_request', 'after must be the cursor of a next link', { cause })
  }
}

export interface CutPage<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  /** The way to what follows; null at the end. */
  readonly next: string | null
}

/** The rows behind the cursor, whether its own row is still there or not. `follows` says which those are; the rows are sorted. */
export function cutPage<Row>(
  rows: readonly Row[],
  page: Page,
  follows: ((row: Row) => boolean) | undefined,
  keyOf: (row: Row) => SortKey,
): CutPage<Row> {
  const found = follows === undefined ? 0 : rows.findIndex(follows)
  const first = found === -1 ? rows.length : found
  const cut = rows.slice(first, page.limit === undefined ? rows.length : first + page.limit)
  const last = cut.at(-1)
  const isMore = last !== undefined && first + cut.length < rows.length
  return { rows: cut, total: rows.length, next: isMore ? nextPage(page, keyOf(last)) : null }
}

/** Day, article and start in it. */
export const textCursor = z.tuple([z.number(), z.string(), z.number()])

export const placeCursor = z
  .tuple([z.number(), z.number(), z.number(), z.string()])
  .transform(([literal, landmark, associative, id]) => ({ literal, landmark, associative, place: { id } }))
