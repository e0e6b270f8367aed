import { CHARACTER, classOf } from './characters'
import { Lexicon } from './lexicon'

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
  /** The number of each token's text in the lexicon; no word's number for white space. */
  readonly lexemes: Uint32Array
  readonly lexicon: Lexicon
}

/** Splits text into words, numbers, runs of spaces, line ends and single punctuation marks: "d'Alep" is d, ', Alep. */
export function tokenize(text: string, lexicon = new Lexicon()): Tokens {
  let columns = allocate(Math.max(16, text.length >> 1))
  let count = 0
  for (let start = 0; start < text.length; ) {
    const first = pointAt(text, start)
    const opening = classOf(first)
    const kind = KINDS[opening] ?? TOKEN.punctuation
    const [least, most] = CONTINUING[kind] ?? NOTHING
    let end = start + unitsOf(first)
    // FNV-1a; what the shape needs is counted on the way.
    let hash = Math.imul(SEED ^ first, PRIME)
    let lower = opening === CHARACTER.lower ? 1 : 0
    let upper = opening === CHARACTER.upper ? 1 : 0
    while (end < text.length) {
      const point = pointAt(text, end)
      const character = classOf(point)
      if (character < least || character > most) break
      hash = Math.imul(hash ^ point, PRIME)
      if (character === CHARACTER.lower) lower++
      else if (character === CHARACTER.upper) upper++
      end += unitsOf(point)
    }
    if (count === columns.kinds.length) columns = grow(columns)
    columns.starts[count] = start
    columns.kinds[count] = kind
    columns.shapes[count] = kind === TOKEN.word ? shapeOf(lower, upper, opening, end - start) : SHAPE.none
    if (kind !== TOKEN.space && kind !== TOKEN.newline) columns.lexemes[count] = lexicon.add(text, start, end, hash)
    count++
    start = end
  }
  columns.starts[count] = text.length
  // Views and not copies: what a text leaves unused of its columns was never touched, so it takes no memory.
  return {
    text,
    count,
    starts: columns.starts.subarray(0, count),
    ends: columns.starts.subarray(1, count + 1),
    kinds: columns.kinds.subarray(0, count),
    shapes: columns.shapes.subarray(0, count),
    lexemes: columns.lexemes.subarray(0, count),
    lexicon,
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

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** The kind of token that a class of character opens. */
const KINDS: readonly TokenKind[] = [
  TOKEN.punctuation,
  TOKEN.word,
  TOKEN.word,
  TOKEN.word,
  TOKEN.punctuation,
  TOKEN.number,
  TOKEN.space,
  TOKEN.newline,
]

/** By kind, the range of classes that continue a token; none continues a punctuation mark, which is kind 5. */
const CONTINUING: readonly (readonly [least: number, most: number])[] = [
  [1, 0],
  [CHARACTER.lower, CHARACTER.digit],
  [CHARACTER.digit, CHARACTER.digit],
  [CHARACTER.space, CHARACTER.space],
  [CHARACTER.newline, CHARACTER.newline],
  [1, 0],
]
const NOTHING = [1, 0] as const

function shapeOf(lower: number, upper: number, opening: number, length: number): WordShape {
  if (lower + upper === 0) return SHAPE.caseless
  if (upper === 0) return SHAPE.lower
  if (lower === 0) return upper === 1 && length === 1 ? SHAPE.initial : SHAPE.upper
  return upper === 1 && opening === CHARACTER.upper ? SHAPE.capitalized : SHAPE.mixed
}

/** The code point at `index`; most texts hold none beyond 16 bits, and `codePointAt` costs more than the unit. */
function pointAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(index) ?? unit)
}

function unitsOf(point: number): number {
  return point > 0xffff ? 2 : 1
}

interface Columns {
  /** One more than the others: where a token ends the next one starts, and after the last one the text ends. */
  starts: Uint32Array
  kinds: Uint8Array
  shapes: Uint8Array
  lexemes: Uint32Array
}

function allocate(size: number): Columns {
  return {
    starts: new Uint32Array(size + 1),
    kinds: new Uint8Array(size),
    shapes: new Uint8Array(size),
    lexemes: new Uint32Array(size),
  }
}

function grow(columns: Columns): Columns {
  const wider = allocate(columns.kinds.length * 2)
  wider.starts.set(columns.starts)
  wider.kinds.set(columns.kinds)
  wider.shapes.set(columns.shapes)
  wider.lexemes.set(columns.lexemes)
  return wider
}
