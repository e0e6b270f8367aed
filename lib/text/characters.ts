/** What one UTF-16 unit is to the tokeniser. */
export const CHARACTER = { other: 0, lower: 1, upper: 2, caseless: 3, mark: 4, digit: 5, space: 6, newline: 7 } as const
export type CharacterClass = (typeof CHARACTER)[keyof typeof CHARACTER]

const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}|\p{Lt}/u
const LETTER = /\p{L}/u
const MARK = /\p{M}/u
const DIGIT = /\p{Nd}/u
const SPACE = /[\p{Z}\t\v\f\u200B\uFEFF]/u
const NEWLINE = /[\n\r\u0085\u2028\u2029]/u

// One look-up a unit instead of a regular expression a unit; 64 kB, filled once.
const table = new Uint8Array(0x10000)
for (let code = 0; code < table.length; code++) {
  if (code < 0xd800 || code > 0xdfff) table[code] = classify(String.fromCharCode(code))
}

/** The class of the character at `index` and, for a surrogate pair, its length of 2. */
export function characterAt(text: string, index: number): CharacterClass {
  const code = text.charCodeAt(index)
  if (code < 0xd800 || code > 0xdfff) return (table[code] ?? CHARACTER.other) as CharacterClass
  const point = text.codePointAt(index) ?? 0
  return point > 0xffff ? classify(String.fromCodePoint(point)) : CHARACTER.other
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
