import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../lib/text/language'
import { splitSentences } from '../../lib/text/split-sentences'
import { tokenize } from '../../lib/text/tokenize'
import { ADVERSARIAL, anyText } from './any-text'

describe('splitSentences', () => {
  it('gives trimmed spans in order, with nothing but white space between them, for any text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, language) => {
        let end = 0
        for (const sentence of splitSentences(tokenize(text), language)) {
          expect(isBlank(text.slice(end, sentence.start))).toBe(true)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          expect(isBlank(text.charAt(sentence.start))).toBe(false)
          expect(isBlank(text.charAt(sentence.end - 1))).toBe(false)
          end = sentence.end
        }
        expect(isBlank(text.slice(end))).toBe(true)
      }),
    )
  })

  it('has no sentence in an empty or blank text', () => {
    expect(splitSentences(tokenize(''), 'fr')).toEqual([])
    expect(splitSentences(tokenize(' \n\n\t '), 'fr')).toEqual([])
  })

  it.each(Object.entries(ADVERSARIAL))('comes to the end of a megabyte of %s', (_, text) => {
    const sentences = splitSentences(tokenize(text), 'fr')
    expect(sentences.at(-1)?.end ?? 0).toBe(text.trimEnd().length)
  })
})

function isBlank(text: string): boolean {
  return [...text].every((character) => /[\p{Z}\t\v\f\n\r\u0085\u200B\uFEFF]/u.test(character))
}
