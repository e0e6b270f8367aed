import fc from 'fast-check'
import { PIECES, repeated } from './adversarial'

/** Any string of UTF-16 units, lone surrogates, control characters, emoji and Arabic among them. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  newsText(),
)

/** Pieces that real reports are made of, in any order: what the rules react to. */
function newsText() {
  const pieces = [
    ...[
      'Alep',
      'alep',
      'ALEP',
      'd',
      'Al',
      'al',
      'St',
      'U',
      'S',
      'M',
      'New',
      'York',
      'la',
      'province',
      'de',
      'et',
      'The',
      'in',
    ],
    ...[
      'Paris',
      'Texas',
      'Moscou',
      'affirme',
      'Syrian',
      'russe',
      'celle',
      'selon',
      'Deir',
      'ez',
      'Zor',
      'T4',
      '12',
      '3,5',
      '°',
    ],
    ...[
      "'",
      '’',
      '-',
      '‑',
      '.',
      '…',
      '?',
      '!',
      ',',
      '«',
      '»',
      '"',
      '“',
      '”',
      '(',
      ')',
      ':',
      '/',
      '•',
      '🚀',
      '🇸🇾',
      'دمشق',
      '\uD83D',
    ],
    ...['É', 'e\u0301', 'ß', 'ﬁ', 'İ'],
  ]
  const gap = fc.constantFrom('', ' ', ' ', ' ', '\u00A0', '\n', '\r\n', '\n\n', '\t')
  return fc
    .array(fc.tuple(fc.constantFrom(...pieces), gap), { maxLength: 60 })
    .map((parts) => parts.map(([piece, space]) => piece + space).join(''))
}

/** Megabytes that a careless rule would choke on. */
export const ADVERSARIAL: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PIECES).map(([name, piece]) => [name, repeated(piece, 1_000_000)]),
)
