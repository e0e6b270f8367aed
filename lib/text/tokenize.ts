import { CHARACTER, characterAt } from './characters'

/** A word begins with a letter and may go on with letters, marks and digits ("T4"); a number is digits alone. */
export const TOKEN = { word: 1, number: 2, space: 3, newline: 4, punctuation: 5 } as const
export type TokenKind = (typeof TOKEN)[keyof typeof TOKEN]

/** How a word is written. `initial` is a lone capital, `capitalized` has lower case after its first letter. */
export const SHAPE = { none: 0, lower: 1, capitalized: 2, upper: 3, mixed: 4, initial: 5, caseless: 6 } as const
export type WordShape = (typeof SHAPE)[keyof typeof SHAPE]

/**
 * Lossless tokens in columns: token `i` is `text.slice(starts[i], ends[i])`, and each starts where the one before ended.
 * Columns and not objects, because a report may be a hundred megabytes.
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly kinds: Uint8Array
  readonly shapes: Uint8Array
}

/** Splits text into words, numbers, runs of spaces, line ends and single punctuation marks: "d'Alep" is d, ', Alep. */
export function tokenize(text: string): Tokens {
  let columns = allocate(Math.max(16, text.length >> 1))
  let count = 0
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start)
    const end = endOfToken(text, start, kind)
    if (count === columns.starts.length) columns = grow(columns)
    columns.starts[count] = start
    columns.ends[count] = end
    columns.kinds[count] = kind
    columns.shapes[count] = kind === TOKEN.word ? shapeOf(text, start, end) : SHAPE.none
    count++
    start = end
  }
  return {
    text,
    count,
    starts: columns.starts.slice(0, count),
    ends: columns.ends.slice(0, count),
    kinds: columns.kinds.slice(0, count),
    shapes: columns.shapes.slice(0, count),
  }
}

export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index])
}

/** The first token that ends after `offset`: the one at the offset. `tokens.count` past the end. Binary search. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function kindAt(text: string, index: number): TokenKind {
  switch (characterAt(text, index)) {
    case CHARACTER.lower:
    case CHARACTER.upper:
    case CHARACTER.caseless:
      return TOKEN.word
    case CHARACTER.digit:
      return TOKEN.number
    case CHARACTER.space:
      return TOKEN.space
    case CHARACTER.newline:
      return TOKEN.newline
    default:
      return TOKEN.punctuation
  }
}

function endOfToken(text: string, start: number, kind: TokenKind): number {
  let end = start + unitsAt(text, start)
  if (kind === TOKEN.punctuation) return end
  while (end < text.length && continues(kind, characterAt(text, end))) end += unitsAt(text, end)
  return end
}

function continues(kind: TokenKind, character: number): boolean {
  switch (kind) {
    case TOKEN.word:
      return character >= CHARACTER.lower && character <= CHARACTER.digit
    case TOKEN.number:
      return character === CHARACTER.digit
    case TOKEN.space:
      return character === CHARACTER.space
    default:
      return character === CHARACTER.newline
  }
}

function shapeOf(text: string, start: number, end: number): WordShape {
  let lower = 0
  let upper = 0
  const first = characterAt(text, start)
  for (let i = start; i < end; i += unitsAt(text, i)) {
    const character = characterAt(text, i)
    if (character === CHARACTER.lower) lower++
    else if (character === CHARACTER.upper) upper++
  }
  if (lower + upper === 0) return SHAPE.caseless
  if (upper === 0) return SHAPE.lower
  if (lower === 0) return upper === 1 && end - start === 1 ? SHAPE.initial : SHAPE.upper
  return upper === 1 && first === CHARACTER.upper ? SHAPE.capitalized : SHAPE.mixed
}

function unitsAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  if (code < 0xd800 || code > 0xdbff) return 1
  const next = text.charCodeAt(index + 1)
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1
}

interface Columns {
  starts: Uint32Array
  ends: Uint32Array
  kinds: Uint8Array
  shapes: Uint8Array
}

function allocate(size: number): Columns {
  return {
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    kinds: new Uint8Array(size),
    shapes: new Uint8Array(size),
  }
}

function grow(columns: Columns): Columns {
  const wider = allocate(columns.starts.length * 2)
  wider.starts.set(columns.starts)
  wider.ends.set(columns.ends)
  wider.kinds.set(columns.kinds)
  wider.shapes.set(columns.shapes)
  return wider
}
