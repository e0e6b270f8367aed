import { isSmallWord } from './common-words'
import type { Language } from './language'
import type { Lexicon } from './lexicon'
import { isOrdinary, type Manner, MOST_MANNERS, ordinaryManner } from './manner'
import type { Reading } from './reading'
import { meantBy, spelledOut } from './spellings'
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
  /** As written; but where a passage is all capitals or has none, as it would be written elsewhere. */
  shape(index: number): WordShape
  /** As written. */
  surface(index: number): string
  /** Lower case, accents kept (French "a" is not "à"), typographic apostrophes as ', what is spelt in haste as it is meant. */
  lower(index: number): string
  /** As written, folded as names are compared. */
  folded(index: number): string
  /** The word's number in the lexicon: equal words have the same; -1 out of range. For what is worked out once a word. */
  lexeme(index: number): number
  /** The same as a column, by number of the word. */
  readonly lexemes: Uint32Array
  readonly lexicon: Lexicon
  /** No white space between this word and the one before. */
  touchesPrevious(index: number): boolean
  /** A line end between this word and the one before. */
  opensLine(index: number): boolean
  /** The first word that ends after `offset`. */
  at(offset: number): number
  /** Index of the sentence that holds the word. */
  sentence(index: number): number
  /** The language of its sentence, which may be another than the article's. */
  language(index: number): Language
  /** How its sentence is written. */
  manner(index: number): Manner
  /** All manners of the text's sentences. */
  readonly manners: readonly Manner[]
}

export function wordsOf({ tokens, sentences, manners }: Reading): Words {
  const { text, starts, ends, kinds, shapes, lexemes, lexicon } = tokens
  let count = 0
  for (let token = 0; token < tokens.count; token++) if (isSolid(kinds[token])) count++
  const solid = new Uint32Array(count)
  const lexemesOfWords = new Uint32Array(count)
  const sentenceOf = new Uint32Array(count)
  let next = 0
  let current = 0
  let end = sentences[0]?.end ?? 0
  for (let token = 0; token < tokens.count; token++) {
    if (!isSolid(kinds[token])) continue
    while (current + 1 < sentences.length && end <= (starts[token] ?? 0)) end = sentences[++current]?.end ?? 0
    sentenceOf[next] = current
    lexemesOfWords[next] = lexemes[token] ?? 0
    solid[next++] = token
  }

  const isIn = (index: number) => index >= 0 && index < count
  const tokenOf = (index: number) => solid[index] ?? 0
  const lexemeOf = (index: number) => lexemesOfWords[index] ?? 0
  const sentence = (index: number) => sentenceOf[Math.max(0, Math.min(index, count - 1))] ?? 0
  const written = (index: number) => (isIn(index) ? (shapes[tokenOf(index)] ?? 0) : SHAPE.none) as WordShape
  const plain = {
    count,
    lexicon,
    lexemes: lexemesOfWords,
    start: (index: number) => (isIn(index) ? (starts[tokenOf(index)] ?? 0) : index < 0 ? 0 : text.length),
    end: (index: number) => (isIn(index) ? (ends[tokenOf(index)] ?? 0) : index < 0 ? 0 : text.length),
    kind: (index: number) => (isIn(index) ? (kinds[tokenOf(index)] ?? 0) : 0) as TokenKind | 0,
    surface: (index: number) => (isIn(index) ? lexicon.textOf(lexemeOf(index)) : ''),
    folded: (index: number) => (isIn(index) ? lexicon.foldedOf(lexemeOf(index)) : ''),
    lexeme: (index: number) => (isIn(index) ? lexemeOf(index) : -1),
    touchesPrevious: (index: number) => index > 0 && index < count && tokenOf(index) === tokenOf(index - 1) + 1,
    opensLine: (index: number) => isIn(index) && hasNewline(index),
    at: (offset: number) => firstFrom(solid, tokenAt(tokens, offset)),
    sentence,
  }
  const [manner = ordinaryManner(lexicon.language)] = manners.list
  if (manners.list.length === 1 && isOrdinary(manner, lexicon.language)) {
    return {
      ...plain,
      shape: written,
      lower: (index) => (isIn(index) ? lexicon.lowerOf(lexemeOf(index)) : ''),
      language: () => manner.language,
      manner: () => manner,
      manners: manners.list,
    }
  }
  const mannerOf = (index: number) => manners.list[manners.ofSentence[sentence(index)] ?? 0] ?? manner
  return { ...plain, ...mannered(plain, written, mannerOf), manners: manners.list }

  function hasNewline(index: number): boolean {
    for (let token = tokenOf(index) - 1; token >= 0 && !isSolid(kinds[token]); token--)
      if (kinds[token] === TOKEN.newline) return true
    return false
  }
}

/** How words are read where a passage is in another language than its article, is all capitals or has none, or lacks its accents. */
function mannered(
  {
    lexeme,
    surface,
    start,
    end,
    touchesPrevious,
  }: Pick<Words, 'lexeme' | 'surface' | 'start' | 'end' | 'touchesPrevious'>,
  written: (index: number) => WordShape,
  manner: (index: number) => Manner,
): Pick<Words, 'shape' | 'lower' | 'language' | 'manner'> {
  const spelt = new Map<number, string>()

  function spell(index: number): string {
    const key = lexeme(index) * MOST_MANNERS + manner(index).number
    const known = spelt.get(key)
    if (known !== undefined) return known
    const made = spelledOut(surface(index), manner(index))
    spelt.set(key, made)
    return made
  }

  function shape(index: number): WordShape {
    const { letters, language } = manner(index)
    const own = written(index)
    if (letters === 'mixed' || own === SHAPE.none || own === SHAPE.caseless) return own
    if (isSmallWord(language, spell(index)) && !leadsToHyphen(index)) return SHAPE.lower
    return end(index) === start(index) + 1 ? own : SHAPE.capitalized
  }

  /** "PAS-DE-CALAIS": before a hyphen a small word may begin or go on with a name. */
  function leadsToHyphen(index: number): boolean {
    return surface(index + 1) === '-' && touchesPrevious(index + 1) && touchesPrevious(index + 2)
  }

  return {
    shape,
    lower(index) {
      const word = spell(index)
      const meant = meantBy(manner(index), word)
      return meant === undefined || shape(index + 1) !== SHAPE.capitalized ? word : meant
    },
    language: (index) => manner(index).language,
    manner,
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
