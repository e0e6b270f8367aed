import type { Reading } from './reading'
import { SHAPE, TOKEN, type TokenKind, tokenAt, tokenText, type WordShape } from './tokenize'

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
  /** No white space between this word and the one before. */
  touchesPrevious(index: number): boolean
  /** The first word that ends after `offset`. */
  at(offset: number): number
  /** Index of the sentence that holds the word. */
  sentence(index: number): number
}

export function wordsOf({ tokens, sentences, language }: Reading): Words {
  const solid = new Uint32Array(tokens.count)
  const numberOf = new Uint32Array(tokens.count + 1)
  const sentenceOf = new Uint32Array(tokens.count)
  let count = 0
  let current = 0
  for (let token = 0; token < tokens.count; token++) {
    numberOf[token] = count
    const kind = tokens.kinds[token]
    if (kind === TOKEN.space || kind === TOKEN.newline) continue
    while (current + 1 < sentences.length && (sentences[current]?.end ?? 0) <= (tokens.starts[token] ?? 0)) current++
    sentenceOf[count] = current
    solid[count++] = token
  }
  numberOf[tokens.count] = count

  const tokenOf = (index: number) => (index >= 0 && index < count ? (solid[index] ?? -1) : -1)

  return {
    count,
    start: (index) => tokens.starts[tokenOf(index)] ?? (index < 0 ? 0 : tokens.text.length),
    end: (index) => tokens.ends[tokenOf(index)] ?? (index < 0 ? 0 : tokens.text.length),
    kind: (index) => (tokens.kinds[tokenOf(index)] ?? 0) as TokenKind | 0,
    shape: (index) => (tokens.shapes[tokenOf(index)] ?? SHAPE.none) as WordShape,
    surface: (index) => (tokenOf(index) < 0 ? '' : tokenText(tokens, tokenOf(index))),
    lower(index) {
      const token = tokenOf(index)
      if (token < 0) return ''
      const word = tokenText(tokens, token)
      if (word === '’' || word === '‘' || word === 'ʼ') return "'"
      if (word === 'A' && language === 'fr') return 'à'
      return word.toLowerCase()
    },
    touchesPrevious: (index) => index > 0 && tokenOf(index) === tokenOf(index - 1) + 1,
    at: (offset) => numberOf[Math.min(tokenAt(tokens, offset), tokens.count)] ?? count,
    sentence: (index) => sentenceOf[Math.max(0, Math.min(index, count - 1))] ?? 0,
  }
}
