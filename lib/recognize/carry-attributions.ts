import type { Reading } from '../text/reading'
import type { Span } from '../text/span'
import type { Attribution } from './attribution'

/** A quotation that goes on over sentences, by their numbers. */
interface Quotation extends Span {
  readonly first: number
  readonly last: number
}

const LONGEST_QUOTATION = 12

/**
 * Who says what, sentence by sentence, with the speaker of a long quotation kept for each of its sentences: "« Le pont a sauté.
 * Gao est coupée », a dit le maire" says both on the mayor's word. A sentence that names its own source keeps it.
 */
export function carryAttributions(
  reading: Reading,
  own: readonly (readonly Attribution[])[],
): (readonly Attribution[])[] {
  const carried = [...own]
  for (const quotation of longQuotations(reading)) {
    const after = own[quotation.last]?.find(({ start }) => start >= quotation.end)
    const speaker = after ?? own[quotation.first]?.findLast(({ end }) => end <= quotation.start)
    if (speaker === undefined) continue
    for (let sentence = quotation.first; sentence <= quotation.last; sentence++) {
      if (own[sentence]?.length === 0) carried[sentence] = [speaker]
    }
  }
  return carried
}

/** Quotations in «…», “…” and "…" that hold the end of a sentence. A straight mark that its line does not close opens none. */
function longQuotations({ text, sentences }: Reading): Quotation[] {
  const found: Quotation[] = []
  let opening: { at: number; sentence: number; closing: string } | undefined
  let sentence = 0
  for (const { 0: mark, index: at } of text.matchAll(/[«»“”"\n]/g)) {
    while ((sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= at) sentence++
    if (opening !== undefined && mark === opening.closing) {
      const length = sentence - opening.sentence
      if (length > 0 && length < LONGEST_QUOTATION) {
        found.push({ start: opening.at, end: at + 1, first: opening.sentence, last: sentence })
      }
      opening = undefined
    } else if (mark === '\n') {
      if (opening?.closing === '"') opening = undefined
    } else if (opening === undefined && CLOSINGS[mark] !== undefined) {
      opening = { at, sentence, closing: CLOSINGS[mark] }
    }
  }
  return found
}

const CLOSINGS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"' }
