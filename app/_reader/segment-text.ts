import type { Span } from '../../lib/text/span'

/** A run of text under no further span. */
export interface TextSegment {
  readonly text: string
  readonly start: number
}

/** One piece of a span. A span that straddles another's edge comes in several; only the first has `first`. */
export interface SpanSegment<Marked extends Span> {
  readonly span: Marked
  readonly first: boolean
  readonly children: readonly Segment<Marked>[]
}
export type Segment<Marked extends Span> = TextSegment | SpanSegment<Marked>

export function isText<Marked extends Span>(segment: Segment<Marked>): segment is TextSegment {
  return 'text' in segment
}

interface Pending<Marked> {
  readonly span: Marked
  readonly start: number
  readonly end: number
}

/**
 * Cuts `text` within `range` into segments nested as the spans are: joined in order they are the text again, to the
 * letter. Of two spans the earlier, and at the same start the longer, holds the other; one that crosses an edge is cut there.
 * Spans outside the range and empty ones give nothing. Linear in the text and in spans times their depth.
 */
export function segmentText<Marked extends Span>(
  text: string,
  spans: readonly Marked[],
  range: Span = { start: 0, end: text.length },
): Segment<Marked>[] {
  const inside = spans
    .map((span) => ({ span, start: Math.max(span.start, range.start), end: Math.min(span.end, range.end) }))
    .filter(({ start, end }) => start < end)
    .sort(outerFirst)
  return nest(text, inside, range)
}

function nest<Marked extends Span>(text: string, spans: readonly Pending<Marked>[], range: Span): Segment<Marked>[] {
  const segments: Segment<Marked>[] = []
  const waiting = [...spans].reverse()
  let at = range.start
  for (let outer = waiting.pop(); outer !== undefined; outer = waiting.pop()) {
    if (outer.start > at) segments.push({ text: text.slice(at, outer.start), start: at })
    const held: Pending<Marked>[] = []
    const beyond: Pending<Marked>[] = []
    for (let next = waiting.at(-1); next !== undefined && next.start < outer.end; next = waiting.at(-1)) {
      waiting.pop()
      held.push({ ...next, end: Math.min(next.end, outer.end) })
      if (next.end > outer.end) beyond.push({ ...next, start: outer.end })
    }
    if (beyond.length > 0) requeue(waiting, beyond)
    segments.push({ span: outer.span, first: outer.start === outer.span.start, children: nest(text, held, outer) })
    at = outer.end
  }
  if (at < range.end) segments.push({ text: text.slice(at, range.end), start: at })
  return segments
}

/** What stuck out goes back in line, still outermost first. */
function requeue<Marked extends Span>(waiting: Pending<Marked>[], beyond: readonly Pending<Marked>[]): void {
  const start = beyond[0]?.start ?? 0
  const tied: Pending<Marked>[] = [...beyond]
  for (let next = waiting.at(-1); next !== undefined && next.start === start; next = waiting.at(-1)) {
    waiting.pop()
    tied.push(next)
  }
  waiting.push(...tied.sort(outerFirst).reverse())
}

function outerFirst(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
