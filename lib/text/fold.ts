/** Letters that Unicode does not decompose but that readers treat as their plain forms. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ə: 'a',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
  ё: 'е',
  є: 'е',
  ґ: 'г',
  // Letters to Unicode, but marks of transliteration to readers: hamza, ayn, the soft and the hard sign.
  ʾ: '',
  ʿ: '',
  ʻ: '',
  ʼ: '',
  ʽ: '',
  ʹ: '',
  ʺ: '',
}
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')
const MARKS = /[\p{M}\u00AD\u200C-\u200D\u2060]+/gu
const SEPARATORS = /[^\p{L}\p{N}]+/gu

/**
 * Folds one word or name for comparison: lower case, no diacritics, no ligatures, Arabic letter variants as one.
 * Punctuation stays. The length may change, so offsets are never taken from the result.
 */
export function fold(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase()
  // Lower case comes between: a mathematical or full-width capital decomposes to a plain one, and İ to two marks.
  const decomposed = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '')
  return decomposed.replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
}

/**
 * The key under which a name is found: folded words joined by one space. Hyphens, apostrophes, full stops and
 * whatever else stands between letters and digits separate words: "Deir ez-Zor" and "Deir-ez-Zor" are `deir ez zor`, "U.S." is `u s`.
 */
export function foldKey(name: string): string {
  return fold(name).replace(SEPARATORS, ' ').trim()
}

function isPlainAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
