import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../lib/text/language'
import { readText } from '../../lib/text/reading'
import { SHAPE, TOKEN } from '../../lib/text/tokenize'
import { type Words, wordsOf } from '../../lib/text/words'
import { anyText } from './any-text'

function read(text: string, language: Language = 'fr'): Words {
  return wordsOf(readText(text, language))
}

describe('wordsOf', () => {
  it('numbers what is not white space', () => {
    const words = read("Près d'Alep,\n\tdeux morts.")
    const surfaces = Array.from({ length: words.count }, (_, i) => words.surface(i))
    expect(surfaces).toEqual(['Près', 'd', "'", 'Alep', ',', 'deux', 'morts', '.'])
  })

  it('answers nothing out of range, without an error', () => {
    const words = read('Alep')
    for (const index of [-1, 1, 99]) {
      expect(words.surface(index)).toBe('')
      expect(words.lower(index)).toBe('')
      expect(words.kind(index)).toBe(0)
      expect(words.shape(index)).toBe(SHAPE.none)
      expect(words.touchesPrevious(index)).toBe(false)
    }
    expect([words.start(-1), words.end(-1), words.start(1), words.end(1)]).toEqual([0, 0, 4, 4])
  })

  it('lowers with accents kept, apostrophes as one, and a lone French A as à', () => {
    expect(read('À').lower(0)).toBe('à')
    expect(read('A Alep').lower(0)).toBe('à')
    expect(read('A town', 'en').lower(0)).toBe('a')
    expect(read('l’eau').lower(1)).toBe("'")
  })

  it('knows what touches', () => {
    const words = read("d'Alep - Homs")
    expect([0, 1, 2, 3, 4].map((index) => words.touchesPrevious(index))).toEqual([false, true, true, false, false])
  })

  it('finds the word at an offset, or the next one from white space', () => {
    const words = read('Il va  à Alep.')
    expect([0, 1, 2, 3, 5, 6, 7, 9, 12, 13, 14, 99].map((offset) => words.at(offset))).toEqual([
      0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 5, 5,
    ])
  })

  it('knows the sentence of each word', () => {
    const words = read('Un pont. Deux ponts. Trois.')
    expect(Array.from({ length: words.count }, (_, i) => words.sentence(i))).toEqual([0, 0, 0, 1, 1, 1, 2, 2])
  })

  it('agrees with the text and its sentences, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readText(text, 'en')
        const words = wordsOf(reading)
        for (let index = 0; index < words.count; index++) {
          const [start, end] = [words.start(index), words.end(index)]
          expect(words.surface(index)).toBe(text.slice(start, end))
          expect(words.at(start)).toBe(index)
          expect([TOKEN.space, TOKEN.newline, 0]).not.toContain(words.kind(index))
          const sentence = reading.sentences[words.sentence(index)]
          expect(sentence?.start).toBeLessThanOrEqual(start)
          expect(sentence?.end).toBeGreaterThanOrEqual(end)
        }
      }),
    )
  })
})
