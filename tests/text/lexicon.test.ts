import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lexicon, oncePerWord } from '../../lib/text/lexicon'
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
  const lexicon = new Lexicon('HomsHamaHoms')
  expect([lexicon.add(0, 4, 7), lexicon.add(4, 8, 7), lexicon.add(8, 12, 7)]).toEqual([0, 1, 0])
})

test('numbers far more words than it began with', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`)
  const { lexicon } = tokenize(words.join(' '))
  expect(lexicon.count).toBe(words.length)
  expect(lexicon.textOf(19_999)).toBe('w19999')
})

test('works out an answer once a word', () => {
  let made = 0
  const answer = oncePerWord(3, (number) => {
    made++
    return number * 2
  })
  expect([answer(2), answer(0), answer(2), answer(0)]).toEqual([4, 0, 4, 0])
  expect(made).toBe(2)
})
