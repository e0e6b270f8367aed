/** What one character is to the tokeniser. */
export const CHARACTER = { other: 0, lower: 1, upper: 2, caseless: 3, mark: 4, digit: 5, space: 6, newline: 7 } as const
export type CharacterClass = (typeof CHARACTER)[keyof typeof CHARACTER]

const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}|\p{Lt}/u
const LETTER = /\p{L}/u
/** Soft hyphens and joiners break no word. */
const MARK = /[\p{M}\u00AD\u200C-\u200D\u2060]/u
const DIGIT = /\p{Nd}/u
const SPACE = /[\p{Z}\t\v\f\u200B\uFEFF]/u
const NEWLINE = /[\n\r\u0085\u2028\u2029]/u

/**
 * One look-up a character instead of a regular expression: one more than the class of each code point met before, 0 for
 * the others. A megabyte of address space, of which a text touches the few pages of its scripts.
 */
const met = new Uint8Array(0x110000)

/** The class of a code point; a surrogate on its own is `other`. */
export function classOf(point: number): CharacterClass {
  const known = met[point] ?? 0
  return known > 0 ? ((known - 1) as CharacterClass) : meet(point)
}

function meet(point: number): CharacterClass {
  const found = classify(String.fromCodePoint(point))
  met[point] = found + 1
  return found
}

function classify(character: string): CharacterClass {
  if (LOWER.test(character)) return CHARACTER.lower
  if (UPPER.test(character)) return CHARACTER.upper
  if (LETTER.test(character)) return CHARACTER.caseless
  if (MARK.test(character)) return CHARACTER.mark
  if (DIGIT.test(character)) return CHARACTER.digit
  if (NEWLINE.test(character)) return CHARACTER.newline
  return SPACE.test(character) ? CHARACTER.space : CHARACTER.other
}
