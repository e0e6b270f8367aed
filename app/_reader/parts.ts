import type { Span } from '../../lib/text/span'
import { paragraphsOf } from './paragraphs'

/** Characters on one page: a long read for a person, a light one for a browser. */
const PART_LENGTH = 60_000

/** Cuts a long text into pages between paragraphs; a paragraph longer than a page is cut where it must be. */
export function partsOf(text: string, length: number = PART_LENGTH): Span[] {
  if (text.length <= length) return [{ start: 0, end: text.length }]
  const parts: Span[] = []
  let start = 0
  for (const paragraph of paragraphsOf(text)) {
    if (paragraph.end - start <= length) continue
    if (paragraph.start > start) {
      parts.push({ start, end: paragraph.start })
      start = paragraph.start
    }
    while (paragraph.end - start > length) {
      const end = wholeCharacter(text, start + length)
      parts.push({ start, end })
      start = end
    }
  }
  if (start < text.length) parts.push({ start, end: text.length })
  return parts
}

/** Never between the two halves of an emoji. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/** The index of the part that holds an offset. */
export function partAt(parts: readonly Span[], offset: number): number {
  const found = parts.findIndex(({ start, end }) => start <= offset && offset < end)
  return found === -1 ? 0 : found
}
