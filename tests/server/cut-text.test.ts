import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText } from '../../lib/server/cut-text'

const parts = (text: string, limit: number) => cutText(text, limit).map(({ start, end }) => text.slice(start, end))

test.each([
  ['a text within the limit', 'Alep. Homs.', 11, ['Alep. Homs.']],
  ['between paragraphs', 'Un. Deux.\n\nTrois.\nQuatre.', 20, ['Un. Deux.\n\n', 'Trois.\nQuatre.']],
  ['between lines', 'Un. Deux.\nTrois. Quatre.', 17, ['Un. Deux.\n', 'Trois. Quatre.']],
  ['between sentences', 'Un deux. Trois quatre.', 15, ['Un deux. ', 'Trois quatre.']],
  ['between words', 'un deux trois', 9, ['un deux ', 'trois']],
  ['between characters', '😀😀😀', 3, ['😀', '😀', '😀']],
  ['nothing', '', 5, ['']],
])('cuts %s', (_, text, limit, expected) => expect(parts(text, limit)).toEqual(expected))

test('loses nothing and keeps within the limit', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '. ', '😀') })
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 12 }), (text, limit) => {
      expect(parts(text, limit).join('')).toBe(text)
      for (const part of parts(text, limit)) {
        expect(part.length).toBeLessThanOrEqual(limit)
        expect(part).not.toMatch(/\p{Surrogate}/u)
      }
    }),
  )
})
