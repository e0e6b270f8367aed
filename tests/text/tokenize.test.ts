import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { SHAPE, TOKEN, tokenAt, tokenize, tokenText } from '../../lib/text/tokenize'
import { ADVERSARIAL, anyText } from './any-text'

function surfaces(text: string): string[] {
  const tokens = tokenize(text)
  return Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i))
}

describe('tokenize', () => {
  it.each([
    ["d'Alep", ['d', "'", 'Alep']],
    ['Deir ez-Zor', ['Deir', ' ', 'ez', '-', 'Zor']],
    ['U.S.', ['U', '.', 'S', '.']],
    ['la base T4', ['la', ' ', 'base', ' ', 'T4']],
    ['3,5 km', ['3', ',', '5', ' ', 'km']],
    ['12h30', ['12', 'h30']],
    ['«\u00A0ici\u00A0»', ['«', '\u00A0', 'ici', '\u00A0', '»']],
    ['a  \t b', ['a', '  \t ', 'b']],
    ['a\r\n\r\nb', ['a', '\r\n\r\n', 'b']],
    ['a \n b', ['a', ' ', '\n', ' ', 'b']],
    ['Pe\u0301rou', ['Pe\u0301rou']],
    ['دمشق', ['دمشق']],
    ['🇸🇾Homs', ['🇸🇾'.slice(0, 2), '🇸🇾'.slice(2), 'Homs']],
    ['𐐔𐐯', ['𐐔𐐯']],
    ['\uD83Da', ['\uD83D', 'a']],
    ['a\u0000b', ['a', '\u0000', 'b']],
    ['', []],
  ])('takes %j apart', (text, expected) => {
    expect(surfaces(text)).toEqual(expected)
  })

  it.each([
    ['alep', SHAPE.lower],
    ['Alep', SHAPE.capitalized],
    ['ALEP', SHAPE.upper],
    ['A', SHAPE.initial],
    ['É', SHAPE.initial],
    ['McDonald', SHAPE.mixed],
    ['iPhone', SHAPE.mixed],
    ['T4', SHAPE.upper],
    ['Élysée', SHAPE.capitalized],
    ['دمشق', SHAPE.caseless],
    ['東京', SHAPE.caseless],
    ['12', SHAPE.none],
    ['!', SHAPE.none],
  ])('sees the shape of %j', (text, shape) => {
    expect(tokenize(text).shapes[0]).toBe(shape)
  })

  it('loses nothing: tokens stand end to end from the first unit to the last, each with its kind', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text)
        let end = 0
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.starts[i]).toBe(end)
          end = tokens.ends[i] ?? -1
          expect(end).toBeGreaterThan(tokens.starts[i] ?? 0)
          expect(Object.values(TOKEN)).toContain(tokens.kinds[i])
          expect((tokens.shapes[i] ?? 0) !== SHAPE.none).toBe(tokens.kinds[i] === TOKEN.word)
        }
        expect(end).toBe(text.length)
        expect([tokens.starts.length, tokens.ends.length, tokens.kinds.length, tokens.shapes.length]).toEqual(
          Array(4).fill(tokens.count),
        )
      }),
    )
  })

  it('never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const surface of surfaces(text)) expect(surface).not.toMatch(/\p{Cs}/u)
      }),
    )
  })

  it('finds the token at any offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text)
        for (let offset = 0; offset < text.length; offset++) {
          const token = tokenAt(tokens, offset)
          expect(tokens.starts[token]).toBeLessThanOrEqual(offset)
          expect(tokens.ends[token]).toBeGreaterThan(offset)
        }
        expect(tokenAt(tokens, text.length)).toBe(tokens.count)
      }),
      { numRuns: 40 },
    )
  })
})

test.each(Object.entries(ADVERSARIAL))('a megabyte of %s has no more tokens than units', (_, text) => {
  const tokens = tokenize(text)
  expect(tokens.count).toBeLessThanOrEqual(text.length)
  expect(tokens.ends[tokens.count - 1]).toBe(text.length)
})
