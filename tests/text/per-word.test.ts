import { expect, test } from 'vitest'
import { type AnswersOf, perLexeme, perWord, perWordWith } from '../../lib/text/per-word'
import { readText } from '../../lib/text/reading'
import { type Words, wordsOf } from '../../lib/text/words'

const read = (text: string) => wordsOf(readText(text, 'fr'))
const all = <A>(words: Words, answers: AnswersOf<A>) => Array.from({ length: words.count }, (_, at) => answers.of(at))

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
  const lower = lowerIn(read('Homs'))
  expect([lower.of(-1), lower.of(0), lower.of(7)]).toEqual(['', 'homs', ''])
})

test('goes from one word with an answer to the next', () => {
  const capitalIn = perWord((words, at) => (/^\p{Lu}/u.test(words.surface(at)) ? words.surface(at) : null))
  const words = read('Homs, puis Hama')
  const capitals = capitalIn(words)
  expect([capitals.next(0), capitals.next(1), capitals.next(4)]).toEqual([0, 3, words.count])
})

test('knows a word by its number alone', () => {
  const { lexicon, lexemes } = readText('Homs', 'fr').tokens
  const textIn = perLexeme((of, lexeme) => of.textOf(lexeme))
  expect([textIn(lexicon)(lexemes[0] ?? -1), textIn(lexicon)(lexemes[0] ?? -1)]).toEqual(['Homs', 'Homs'])
})
