import { fold } from '../../text/fold'
import type { Span } from '../../text/span'

/** Characters on either side that are kept with a quote. */
const CONTEXT = 64
/** A quote found more often is not looked at further. */
const MOST_PLACES = 5000
/** Characters next to the quote that, being the same, are enough. */
const SAME_RUN = 16
/** Share of the words around that, being the same, are enough. */
const SAME_WORDS = 0.5

/** Words of a text with what stood around them, as a W3C Web Annotation's TextQuoteSelector has them. */
export interface Quote {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

export function quoteOf(text: string, { start, end }: Span): Quote {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

/**
 * Where a quote of an earlier text stands in this one: at the place whose surroundings are most like those it had. Undefined
 * where it is gone, where nothing around it is as it was, and where two places are equally like it.
 */
export function anchorQuote(text: string, { quote, prefix, suffix }: Quote): Span | undefined {
  const wanted = new Set([...wordsOf(prefix), ...wordsOf(suffix)])
  let best: { readonly start: number; readonly score: number } | undefined
  let isTied = false
  let at = text.indexOf(quote)
  for (let count = 0; at !== -1 && quote !== '' && count < MOST_PLACES; count++) {
    const score = likeness(text, at, { quote, prefix, suffix }, wanted)
    if (score !== undefined && (best === undefined || score >= best.score)) {
      isTied = score === best?.score
      best = { start: at, score }
    }
    at = text.indexOf(quote, at + 1)
  }
  return best === undefined || isTied ? undefined : { start: best.start, end: best.start + quote.length }
}

/** How much of what stood around still does; undefined when too little. */
function likeness(
  text: string,
  at: number,
  { quote, prefix, suffix }: Quote,
  wanted: ReadonlySet<string>,
): number | undefined {
  const end = at + quote.length
  const before = text.slice(Math.max(0, at - CONTEXT), at)
  const after = text.slice(end, end + CONTEXT)
  const run = sameEnd(before, prefix) + sameStart(after, suffix)
  const around = new Set([...wordsOf(before), ...wordsOf(after)])
  const shared = [...wanted].filter((word) => around.has(word)).length
  const isEnough = run >= Math.min(SAME_RUN, prefix.length + suffix.length) || shared >= wanted.size * SAME_WORDS
  return isEnough ? run + shared : undefined
}

function sameStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function sameEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
