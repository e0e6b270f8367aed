import type { Span } from '../../lib/text/span'

const BREAK = /(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))*/g

/** The text's paragraphs, each with the line breaks and empty lines that end it: together they are the whole text. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = []
  let start = 0
  for (const { index, 0: lineBreak } of text.matchAll(BREAK)) {
    const end = index + lineBreak.length
    if (end < text.length) {
      paragraphs.push({ start, end })
      start = end
    }
  }
  if (start < text.length) paragraphs.push({ start, end: text.length })
  return paragraphs
}
