import type { Reading } from './reading'
import type { Span } from './span'
import type { Piece } from './time-pieces'
import { TOKEN, tokenAt, tokenText } from './tokenize'

/** A stretch of a sentence as the date parser gets it, and the way back to the text. */
export interface TimeWindow {
  /** White space collapsed, apostrophes straight, blocked spans as one ¤. */
  readonly plain: string
  /** Offset in the text of each character of `plain`, and of its end. */
  readonly offsets: readonly number[]
  readonly pieces: readonly Piece[]
  /** Holds a word or a written date that the date parser may know; else only years, nights and the like. */
  readonly isDated: boolean
}

/** Does a token speak of time? `dated` in a way that the date parser may know. */
export type TimeCue = 'dated' | 'soft' | undefined

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
  cueOfWord: (token: number) => TimeCue,
  blocked: readonly Span[],
): TimeWindow[] {
  const windows: TimeWindow[] = []
  let passed = 0
  const first = tokenAt(tokens, sentence.start)
  const last = tokenAt(tokens, sentence.end - 1)
  for (let token = first; token <= last; token++) {
    const cue = cueOf(token)
    if (cue === undefined) continue
    let to = token
    let isDated = cue === 'dated'
    for (let next = token + 1; next <= last && next - token < MOST_TOKENS && next - to <= 2 * REACH; next++) {
      const another = cueOf(next)
      if (another === undefined) continue
      to = next
      isDated ||= another === 'dated'
    }
    windows.push({ ...openWindow(Math.max(first, token - 2 * REACH), Math.min(last, to + 2 * REACH)), isDated })
    token = to
  }
  return windows

  function cueOf(token: number): TimeCue {
    if (tokens.kinds[token] === TOKEN.word) return cueOfWord(token)
    if (tokens.kinds[token] !== TOKEN.number) return undefined
    const isWritten = tokens.kinds[token + 1] === TOKEN.punctuation && tokens.kinds[token + 2] === TOKEN.number
    if (isWritten && '/-.'.includes(tokenText(tokens, token + 1))) return 'dated'
    return isYear(token) ? 'soft' : undefined
  }

  function isYear(token: number): boolean {
    const start = tokens.starts[token] ?? 0
    if ((tokens.ends[token] ?? 0) - start !== 4) return false
    const century = text.slice(start, start + 2)
    return century === '20' || (century >= '17' && century <= '19')
  }

  function openWindow(from: number, to: number): Omit<TimeWindow, 'isDated'> {
    let plain = ''
    const offsets: number[] = []
    const pieces: Piece[] = []
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
      else {
        const kind = tokens.kinds[token]
        if (kind === TOKEN.word || kind === TOKEN.number) {
          const surface = text.slice(start, end)
          const at = plain.length
          pieces.push({ word: surface.toLowerCase(), surface, start: at, end: at + surface.length })
        }
        for (let i = start; i < end; i++) push(straight(text.charAt(i)), i)
      }
    }
    offsets.push(tokens.ends[to] ?? text.length)
    return { plain, offsets, pieces }

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
