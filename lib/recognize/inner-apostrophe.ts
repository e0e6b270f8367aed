import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'

const MARKS = new Set(["'", '`', 'ʿ', 'ʼ'])
/** French words that lose their vowel before another: what follows them is a word of its own. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|aujourd)$/
/** What English hangs on a name: "Homs'll", "Homs've", "Homs're". */
const CONTRACTED = new Set(['ll', 've', 're'])
const VOWEL = /^[aeiouy]$/

/** Where the word goes on behind an apostrophe that stands for a letter ("Ma'arrat", "Sina'a"); undefined for any other. */
export function innerTail(words: Words, index: number): number | undefined {
  if (words.kind(index) !== TOKEN.word || words.shape(index) === SHAPE.lower) return undefined
  const [mark, tail] = [index + 1, index + 2]
  if (!MARKS.has(words.lower(mark)) || !words.touchesPrevious(mark) || !words.touchesPrevious(tail)) return undefined
  if (words.kind(tail) !== TOKEN.word || words.shape(tail) !== SHAPE.lower) return undefined
  const rest = words.folded(tail)
  if (CONTRACTED.has(rest) || (rest.length === 1 && !VOWEL.test(rest))) return undefined
  return ELIDED.test(words.lower(index)) ? undefined : tail
}

/** Is this what follows an apostrophe inside a word? */
export function isInnerTail(words: Words, index: number): boolean {
  return innerTail(words, index - 2) === index
}
