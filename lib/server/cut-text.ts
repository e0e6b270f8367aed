import type { Span } from '../text/span'

/** How far back from the limit a good place to cut is looked for. */
const REACH = 20_000
/** Best first: between paragraphs, lines, sentences, words. */
const SEAMS = [/\n\s*\n/g, /\n/g, /[.!?…]["'»”)\]]*\s/g, /\s/g]

/**
 * Cuts a very long text into parts of at most `limit` code units that are read one by one, so that memory does not
 * grow with the text. A text within the limit is one part.
 */
export function cutText(text: string, limit: number): Span[] {
  const parts: Span[] = []
  for (let start = 0; start < text.length || parts.length === 0; ) {
    const end = start + limit >= text.length ? text.length : seamBefore(text, start, start + limit)
    parts.push({ start, end })
    start = end
    if (end === text.length) break
  }
  return parts
}

function seamBefore(text: string, start: number, limit: number): number {
  const from = Math.max(start + 1, limit - REACH)
  const window = text.slice(from, limit)
  for (const seam of SEAMS) {
    const last = [...window.matchAll(seam)].at(-1)
    if (last !== undefined) return from + last.index + last[0].length
  }
  // Not inside an emoji.
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit
}
