import type { Lexicon } from './lexicon'
import type { Reading } from './reading'
import { SHAPE, TOKEN, type TokenKind, tokenAt, type WordShape } from './tokenize'

/**
 * The tokens that are not white space, numbered from 0: what "the word before" means to every rule.
 * Out of range is never an error: the word is '' and the shape none, so that rules need no bounds of their own.
 */
export interface Words {
  readonly count: number
  start(index: number): number
  end(index: number): number
  kind(index: number): TokenKind | 0
  shape(index: number): WordShape
  /** As written. */
  surface(index: number): string
  /** Lower case, accents kept (French "a" is not "à"), typographic apostrophes as ', a lone capital A in French as "à". */
  lower(index: number): string
  /** As written, folded as names are compared. */
  folded(index: number): string
  /** The word's number in the lexicon: equal words have the same; -1 out of range. For what is worked out once a word. */
  lexeme(index: number): number
  readonly lexicon: Lexicon
  /** No white space between this word and the one before. */
  touchesPrevious(index: number): boolean
  /** The first word that ends after `offset`. */
  at(offset: number): number
  /** Index of the sentence that holds the word. */
  sentence(index: number): number
}

export function wordsOf({ tokens, sentences }: Reading): Words {
  const { text, starts, ends, kinds, shapes, lexemes, lexicon } = tokens
  let count = 0
  for (let token = 0; token < tokens.count; token++) if (isSolid(kinds[token])) count++
  const solid = new Uint32Array(count)
  const sentenceOf = new Uint32Array(count)
  let next = 0
  let current = 0
  let end = sentences[0]?.end ?? 0
  for (let token = 0; token < tokens.count; token++) {
    if (!isSolid(kinds[token])) continue
    while (current + 1 < sentences.length && end <= (starts[token] ?? 0)) end = sentences[++current]?.end ?? 0
    sentenceOf[next] = current
    solid[next++] = token
  }

  const isIn = (index: number) => index >= 0 && index < count
  const tokenOf = (index: number) => solid[index] ?? 0
  const lexemeOf = (index: number) => lexemes[tokenOf(index)] ?? 0

  return {
    count,
    lexicon,
    start: (index) => (isIn(index) ? (starts[tokenOf(index)] ?? 0) : index < 0 ? 0 : text.length),
    end: (index) => (isIn(index) ? (ends[tokenOf(index)] ?? 0) : index < 0 ? 0 : text.length),
    kind: (index) => (isIn(index) ? (kinds[tokenOf(index)] ?? 0) : 0) as TokenKind | 0,
    shape: (index) => (isIn(index) ? (shapes[tokenOf(index)] ?? 0) : SHAPE.none) as WordShape,
    surface: (index) => (isIn(index) ? lexicon.textOf(lexemeOf(index)) : ''),
    lower: (index) => (isIn(index) ? lexicon.lowerOf(lexemeOf(index)) : ''),
    folded: (index) => (isIn(index) ? lexicon.foldedOf(lexemeOf(index)) : ''),
    lexeme: (index) => (isIn(index) ? lexemeOf(index) : -1),
    touchesPrevious: (index) => index > 0 && index < count && tokenOf(index) === tokenOf(index - 1) + 1,
    at: (offset) => firstFrom(solid, tokenAt(tokens, offset)),
    sentence: (index) => sentenceOf[Math.max(0, Math.min(index, count - 1))] ?? 0,
  }
}

function isSolid(kind: number | undefined): boolean {
  return kind !== TOKEN.space && kind !== TOKEN.newline
}

/** The first index whose number is at least `value`; the numbers ascend. */
function firstFrom(numbers: Uint32Array, value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
