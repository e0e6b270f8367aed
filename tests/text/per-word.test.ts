import { expect, test } from 'vitest'
import { perLexeme, perWord, perWordWith } from '../../lib/text/per-word'
import { readText } from '../../lib/text/reading'
import { type Words, wordsOf } from '../../lib/text/words'

const read = (text: string) => wordsOf(readText(text, 'fr'))
const all = <A>(words: Words, answerOf: (at: number) => A) =>
  Array.from({ length: words.count }, (_, at) => answerOf(at))

test('asks of each word once, however many texts it stands in', () => {
  const asked: string[] = []
  const lengthIn = perWord((words, at) => {
    asked.push(words.surface(at))
    return words.surface(at).length
  })
  const [first, second] = [read('ponts sur ponts'), read('sur deux ponts')]
  expect(all(first, lengthIn(first))).toEqual([5, 3, 5])
  expect(all(second, lengthIn(second))).toEqual([3, 4, 5])
  expect(asked).toEqual(['ponts', 'sur', 'deux'])
})

test('keeps the answers that depend on something else apart', () => {
  const isLongIn = perWordWith(
    (words, at, limit: { readonly length: number }) => words.surface(at).length > limit.length,
  )
  const words = read('ponts sur')
  const [two, four] = [{ length: 2 }, { length: 4 }]
  expect(all(words, isLongIn(words, two))).toEqual([true, true])
  expect(all(words, isLongIn(words, four))).toEqual([true, false])
  expect(all(words, isLongIn(words, two))).toEqual([true, true])
})

test('answers no word out of range from memory', () => {
  const lowerIn = perWord((words, at) => words.lower(at))
  const lowerOf = lowerIn(read('Homs'))
  expect([lowerOf(-1), lowerOf(0), lowerOf(7)]).toEqual(['', 'homs', ''])
})

test('knows a word by its number alone', () => {
  const { lexicon, lexemes } = readText('Homs', 'fr').tokens
  const textIn = perLexeme((of, lexeme) => of.textOf(lexeme))
  expect([textIn(lexicon)(lexemes[0] ?? -1), textIn(lexicon)(lexemes[0] ?? -1)]).toEqual(['Homs', 'Homs'])
})
