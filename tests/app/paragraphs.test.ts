import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphsOf } from '../../app/_reader/paragraphs'
import { partAt, partsOf } from '../../app/_reader/parts'
import { sliceSpan } from '../../lib/text/span'

const slices = (text: string) => paragraphsOf(text).map((span) => sliceSpan(text, span))

test.each([
  ['', []],
  ['one line', ['one line']],
  ['a\nb', ['a\n', 'b']],
  ['a\n\n  b\n', ['a\n\n', '  b\n']],
  ['a\r\n \t\r\nb', ['a\r\n \t\r\n', 'b']],
  ['\n\na', ['\n\n', 'a']],
])('cuts %j after its line breaks and keeps the indentation of the next line', (text, expected) => {
  expect(slices(text)).toEqual(expected)
})

const written = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '🚚', 'é'), maxLength: 80 })

test('paragraphs and parts together are the whole text', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 2, max: 20 }), (text, length) => {
      expect(slices(text).join('')).toBe(text)
      const parts = partsOf(text, length)
      expect(parts.map((span) => sliceSpan(text, span)).join('')).toBe(text)
      for (const { start, end } of parts) expect(end - start).toBeLessThanOrEqual(length)
    }),
  )
})

test('a part never ends between the halves of an emoji', () => {
  expect(partsOf('a🚚🚚', 2)).toEqual([
    { start: 0, end: 1 },
    { start: 1, end: 3 },
    { start: 3, end: 5 },
  ])
})

test('finds the part of an offset, and the first for one that is nowhere', () => {
  const parts = partsOf('aaaa\nbbbb\ncccc', 6)
  expect([0, 4, 5, 13, 99, Number.NaN].map((offset) => partAt(parts, offset))).toEqual([0, 0, 1, 2, 0, 0])
})
