import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lexicon, lexiconOf } from '../../lib/text/lexicon'
import { readText } from '../../lib/text/reading'
import { TOKEN, tokenize, tokenText } from '../../lib/text/tokenize'
import { anyText } from './any-text'

test('gives equal words one number, in the order they appear, for any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text)
      const seen: string[] = []
      for (let i = 0; i < tokens.count; i++) {
        if (tokens.kinds[i] === TOKEN.space || tokens.kinds[i] === TOKEN.newline) continue
        const word = tokenText(tokens, i)
        if (!seen.includes(word)) seen.push(word)
        expect(tokens.lexemes[i]).toBe(seen.indexOf(word))
        expect(tokens.lexicon.textOf(tokens.lexemes[i] ?? -1)).toBe(word)
      }
      expect(tokens.lexicon.count).toBe(seen.length)
    }),
  )
})

test('tells words apart that share a hash', () => {
  const lexicon = new Lexicon()
  const add = (start: number, end: number) => lexicon.add('HomsHamaHoms', start, end, 7)
  expect([add(0, 4), add(4, 8), add(8, 12)]).toEqual([0, 1, 0])
})

test('numbers far more words than it began with', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`)
  const { lexicon } = tokenize(words.join(' '))
  expect(lexicon.count).toBe(words.length)
  expect(lexicon.textOf(19_999)).toBe('w19999')
})

test('reads text after text into one lexicon, until that has grown too large', () => {
  const first = readText('Homs brûle', 'fr').tokens.lexicon
  const second = readText('Hama brûle', 'fr').tokens
  expect(second.lexicon).toBe(first)
  expect(first.textOf(second.lexemes[2] ?? -1)).toBe('brûle')
  expect(readText('Homs burns', 'en').tokens.lexicon).not.toBe(first)
  readText(Array.from({ length: 70_000 }, (_, i) => `w${i}`).join(' '), 'fr')
  expect(lexiconOf('fr')).not.toBe(first)
})

test('keeps a word of a million letters whole', () => {
  const word = 'abc'.repeat(400_000)
  const { lexicon } = tokenize(word)
  expect(lexicon.textOf(0)).toBe(word)
  expect(lexicon.isFull).toBe(true)
})
