/** The marks of degrees, minutes and seconds: a sign, a lower-case letter that touches its number, or a word. */
export type AngleUnit = 'degree' | 'minute' | 'second'

const SIGNS: Readonly<Record<AngleUnit, string>> = { degree: '°º˚', minute: "'′’ʹ", second: '"″”ʺ' }
const LETTERS: Readonly<Record<AngleUnit, RegExp>> = {
  degree: /^d(?![\p{L}'’])/u,
  minute: /^m(?!\p{L})/u,
  second: /^s(?!\p{L})/u,
}
const WORDS: Readonly<Record<AngleUnit, RegExp>> = {
  degree: /^\s?(?:degrees?|degrés?|deg\.?)(?!\p{L})/iu,
  minute: /^\s?(?:minutes?|min\.?)(?!\p{L})/iu,
  second: /^\s?(?:seconde?s?|sec\.?)(?!\p{L})/iu,
}
const LONGEST = 10

/** The offset after the unit's mark at `at`, which is the end of its number; undefined where none stands. */
export function skipAngleMark(text: string, at: number, unit: AngleUnit): number | undefined {
  const sign = text.charAt(at)
  if (isSign(sign, unit)) return at + 1
  // Two minute signs are one second sign.
  if (unit === 'second' && isSign(sign, 'minute') && isSign(text.charAt(at + 1), 'minute')) return at + 2
  const code = text.charCodeAt(at)
  // Anything but a letter or a space cannot begin a word.
  if (code !== 32 && code !== 160 && !(code >= 65 && code <= 122)) return undefined
  const next = text.slice(at, at + LONGEST)
  const match = LETTERS[unit].exec(next) ?? WORDS[unit].exec(next)
  return match === null ? undefined : at + match[0].length
}

function isSign(character: string, unit: AngleUnit): boolean {
  return character !== '' && SIGNS[unit].includes(character)
}
