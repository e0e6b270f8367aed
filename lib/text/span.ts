/** Half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export function coversSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** The spans that overlap none of the others. Both lists in text order, the others apart from each other; linear. */
export function spansOutside<S extends Span>(spans: readonly S[], others: readonly Span[]): S[] {
  let next = 0
  return spans.filter((span) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++
    const other = others[next]
    return other === undefined || !spansOverlap(other, span)
  })
}
