import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorQuote, quoteOf } from '../../../lib/store/reviews/anchor'

const TEXT =
  'Un convoi a quitté Alep mardi matin avec des vivres. À Homs, personne ne l’attendait. ' +
  'Le soir, Alep était de nouveau coupée du monde, selon un habitant du quartier est.'

const SECOND = TEXT.lastIndexOf('Alep')
const quote = quoteOf(TEXT, { start: SECOND, end: SECOND + 4 })
const found = (text: string) => {
  const span = anchorQuote(text, quote)
  return span && text.slice(span.start - 9, span.end + 6)
}

test.each([
  ['as it was', TEXT],
  ['with a longer beginning', `(Agence) Hier déjà, Alep et Homs. ${TEXT}`],
  ['with its sentences the other way round', TEXT.split('. ').reverse().join('. ')],
  ['with another sentence before', TEXT.replace('À Homs, personne ne l’attendait. ', '')],
  ['with words changed further off', TEXT.replace('selon un habitant du quartier est', 'disent les secours')],
])('finds words again in a text %s', (_, text) => {
  expect(found(text)).toBe('Le soir, Alep était')
})

test('finds them by the words around when those next to them changed', () => {
  expect(found(TEXT.replace('Le soir, Alep était', 'Dans la soirée Alep fut'))).toBe('a soirée Alep fut d')
})

test.each([
  ['that no longer has them', TEXT.replaceAll('Alep', 'Hama')],
  ['that is about something else', 'Alep a un climat continental, avec des étés secs et des hivers doux ou frais.'],
  ['that has them twice in the same words', `${TEXT} ${TEXT}`],
  ['that is empty', ''],
])('does not find them in a text %s', (_, text) => {
  expect(found(text)).toBeUndefined()
})

test('finds what is alone in its text', () => {
  expect(anchorQuote('Alep', quoteOf('Alep', { start: 0, end: 4 }))).toEqual({ start: 0, end: 4 })
})

test('whatever is written before, finds the same words in the same surroundings', () => {
  const words = fc.array(fc.constantFrom('un', 'deux', 'convoi', 'Alep', 'le', 'soir', 'né', '😀'), { maxLength: 40 })
  fc.assert(
    fc.property(words, (added) => {
      const before = added.map((word) => `${word} `).join('')
      const span = anchorQuote(before + TEXT, quote)
      expect(span).toEqual({ start: before.length + SECOND, end: before.length + SECOND + 4 })
    }),
  )
})
