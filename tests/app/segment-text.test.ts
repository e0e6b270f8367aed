import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isText, type Segment, segmentText } from '../../app/_reader/segment-text'
import type { Span } from '../../lib/text/span'

const TEXT = 'Le bourg, à 25 km au sud d’Alep, a changé de mains.'

function joined(segments: readonly Segment<Span>[]): string {
  return segments.map((segment) => (isText(segment) ? segment.text : joined(segment.children))).join('')
}

/** Brackets around each span; an ellipsis where a piece goes on from an earlier one. */
function bracketed(segments: readonly Segment<Span>[]): string {
  return segments
    .map((segment) => (isText(segment) ? segment.text : `[${segment.first ? '' : '…'}${bracketed(segment.children)}]`))
    .join('')
}

test.each([
  ['no spans', 'abcdef', [], 'abcdef'],
  [
    'neighbours',
    'abcdef',
    [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ],
    '[ab][cd]ef',
  ],
  [
    'one inside another',
    'abcdef',
    [
      { start: 2, end: 3 },
      { start: 1, end: 5 },
    ],
    'a[b[c]de]f',
  ],
  [
    'the same span twice',
    'abc',
    [
      { start: 1, end: 2 },
      { start: 1, end: 2 },
    ],
    'a[[b]]c',
  ],
  [
    'two that cross',
    'abcdef',
    [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ],
    '[ab[cd]][…ef]',
  ],
  [
    'a longer one from the same start',
    'abcdef',
    [
      { start: 1, end: 3 },
      { start: 1, end: 6 },
    ],
    'a[[bc]def]',
  ],
  [
    'an empty one and one outside',
    'abc',
    [
      { start: 1, end: 1 },
      { start: 5, end: 9 },
    ],
    'abc',
  ],
])('nests %s', (_, text, spans, expected) => {
  expect(bracketed(segmentText(text, spans))).toBe(expected)
})

test('clips spans to the range and says which piece begins a span', () => {
  expect(bracketed(segmentText(TEXT, [{ start: 3, end: 20 }], { start: 9, end: 30 }))).toBe('[… à 25 km au] sud d’Ale')
})

const spanOf = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const marked = fc
  .string({ unit: 'binary', maxLength: 60 })
  .chain((text) => fc.tuple(fc.constant(text), fc.array(spanOf(text.length), { maxLength: 12 })))

test('loses no character of any text, whatever the spans', () => {
  fc.assert(fc.property(marked, ([text, spans]) => joined(segmentText(text, spans)) === text))
})

test('covers every span once from start to end, with one first piece', () => {
  fc.assert(
    fc.property(marked, ([text, spans]) => {
      const pieces = new Map<Span, { firsts: number; text: string }>()
      const collect = (segments: readonly Segment<Span>[]) => {
        for (const segment of segments) {
          if (isText(segment)) continue
          const piece = pieces.get(segment.span) ?? { firsts: 0, text: '' }
          pieces.set(segment.span, {
            firsts: piece.firsts + Number(segment.first),
            text: piece.text + joined(segment.children),
          })
          collect(segment.children)
        }
      }
      collect(segmentText(text, spans))
      for (const span of spans.filter(({ start, end }) => start < end)) {
        expect(pieces.get(span)).toEqual({ firsts: 1, text: text.slice(span.start, span.end) })
      }
    }),
  )
})
