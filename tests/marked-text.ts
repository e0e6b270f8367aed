import type { Span } from '../lib/text/span'

/** A span of the text and what stands in braces after it: `[Homs]{A.ADM1}`. */
export interface Mark extends Span {
  readonly label?: string
}

export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
}

const MARK = /\[([^\]]*)\](?:\{([^}]*)\})?/g

/** Takes the marks out; offsets are into the text without them. */
export function readMarks(marked: string): MarkedText {
  const marks: Mark[] = []
  let text = ''
  let from = 0
  for (const { 0: whole, 1: words = '', 2: label, index } of marked.matchAll(MARK)) {
    text += marked.slice(from, index)
    marks.push({ start: text.length, end: text.length + words.length, ...(label === undefined ? {} : { label }) })
    text += words
    from = index + whole.length
  }
  return { text: text + marked.slice(from), marks }
}

export function writeMarks(text: string, marks: readonly Mark[]): string {
  let marked = ''
  let from = 0
  for (const { start, end, label } of marks) {
    marked += `${text.slice(from, start)}[${text.slice(start, end)}]${label === undefined ? '' : `{${label}}`}`
    from = end
  }
  return marked + text.slice(from)
}
