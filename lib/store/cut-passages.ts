import type { Span } from '../text/span'

/** A sentence up to this many code units is a passage whole. */
const LONGEST = 1500
/** What is kept before and after the marks of a longer one. */
const CONTEXT = 400

/**
 * The passages that marks (mentions, expressions) are read in: each the sentence around its marks, or the part of a
 * very long sentence around them. Passages do not overlap; a mark that runs over the end of its sentence takes the
 * passage with it. `marks` are sorted by start; so are the sentences.
 */
export function cutPassages(text: string, sentences: readonly Span[], marks: readonly Span[]): Span[] {
  const passages: Span[] = []
  let next = 0
  for (const [i, sentence] of sentences.entries()) {
    const until = sentences[i + 1]?.start ?? Number.POSITIVE_INFINITY
    const first = next
    while (next < marks.length && (marks[next]?.start ?? 0) < until) next++
    if (next === first) continue
    const inside = marks.slice(first, next)
    const from = Math.max(passages.at(-1)?.end ?? 0, Math.min(sentence.start, inside[0]?.start ?? sentence.start))
    const whole = { start: from, end: inside.reduce((end, mark) => Math.max(end, mark.end), sentence.end) }
    if (whole.end - whole.start <= LONGEST) passages.push(whole)
    else passages.push(...cutLong(text, whole, inside))
  }
  return passages
}

function cutLong(text: string, whole: Span, marks: readonly Span[]): Span[] {
  const groups: { start: number; end: number }[] = []
  for (const mark of marks) {
    const last = groups.at(-1)
    if (last !== undefined && (mark.start < last.end || mark.end - last.start <= LONGEST - 2 * CONTEXT)) {
      last.end = Math.max(last.end, mark.end)
    } else groups.push({ start: mark.start, end: mark.end })
  }
  let floor = whole.start
  return groups.map((group, i) => {
    const ceiling = groups[i + 1]?.start ?? whole.end
    const start = wordStart(text, Math.max(floor, group.start - CONTEXT), group.start, floor)
    const end = wordEnd(text, Math.min(ceiling, group.end + CONTEXT), group.end, ceiling)
    floor = end
    return { start, end }
  })
}

function wordStart(text: string, from: number, limit: number, floor: number): number {
  if (from === floor) return from
  const space = text.slice(from, limit).search(/\s/)
  return space >= 0 ? from + space + 1 : betweenCharacters(text, from)
}

function wordEnd(text: string, to: number, limit: number, ceiling: number): number {
  if (to === ceiling) return to
  for (let i = to; i > limit; i--) if (/\s/.test(text[i - 1] ?? '')) return i - 1
  return betweenCharacters(text, to)
}

/** Never cut an emoji in two. */
function betweenCharacters(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
