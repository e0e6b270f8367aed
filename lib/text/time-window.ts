import type { Reading } from './reading'
import type { Span } from './span'
import { TOKEN, tokenAt, tokenText } from './tokenize'

/** A stretch of a sentence as the date parser gets it, and the way back to the text. */
export interface TimeWindow {
  /** White space collapsed, apostrophes straight, blocked spans as one ¤. */
  readonly plain: string
  /** Offset in the text of each character of `plain`, and of its end. */
  readonly offsets: readonly number[]
}

/** Words before and after a cue that a date may take up: "dans la nuit du vendredi 30 septembre au samedi 1er octobre 2016". */
const REACH = 8
/** The parser's French rules take quadratic time in long strings. */
const MOST_TOKENS = 60
/** No word of a date is longer. */
const LONGEST_TOKEN = 24

/** The stretches of a sentence around words that speak of time, at most `MOST_TOKENS` tokens each. */
export function timeWindows(
  { text, tokens }: Reading,
  sentence: Span,
  isCueWord: (token: number) => boolean,
  blocked: readonly Span[],
): TimeWindow[] {
  const windows: TimeWindow[] = []
  let passed = 0
  const first = tokenAt(tokens, sentence.start)
  const last = tokenAt(tokens, sentence.end - 1)
  for (let token = first; token <= last; token++) {
    if (!isCue(token)) continue
    let to = token
    for (let next = token; next <= last && next - token < MOST_TOKENS && next - to <= 2 * REACH; next++) {
      if (isCue(next)) to = next
    }
    windows.push(openWindow(Math.max(first, token - 2 * REACH), Math.min(last, to + 2 * REACH)))
    token = to
  }
  return windows

  function isCue(token: number): boolean {
    if (tokens.kinds[token] === TOKEN.word) return isCueWord(token)
    if (tokens.kinds[token] !== TOKEN.number || tokens.kinds[token + 1] !== TOKEN.punctuation) return false
    return tokens.kinds[token + 2] === TOKEN.number && '/-.'.includes(tokenText(tokens, token + 1))
  }

  function openWindow(from: number, to: number): TimeWindow {
    let plain = ''
    const offsets: number[] = []
    // Windows come in text order, and so do blocked spans.
    while ((blocked[passed]?.end ?? Number.POSITIVE_INFINITY) <= (tokens.starts[from] ?? 0)) passed++
    let near = passed
    for (let token = from; token <= to; token++) {
      const start = tokens.starts[token] ?? 0
      const end = tokens.ends[token] ?? 0
      while ((blocked[near]?.end ?? Number.POSITIVE_INFINITY) <= start) near++
      const isBlocked = end - start > LONGEST_TOKEN || (blocked[near]?.start ?? Number.POSITIVE_INFINITY) < end
      if (isBlocked) push('¤', start)
      else if (tokens.kinds[token] === TOKEN.space || tokens.kinds[token] === TOKEN.newline) push(' ', start)
      else for (let i = start; i < end; i++) push(straight(text.charAt(i)), i)
    }
    offsets.push(tokens.ends[to] ?? text.length)
    return { plain, offsets }

    function push(character: string, offset: number): void {
      if ((character === ' ' || character === '¤') && plain.endsWith(character)) return
      plain += character
      offsets.push(offset)
    }
  }
}

function straight(character: string): string {
  return character === '’' || character === '‘' ? "'" : character
}
