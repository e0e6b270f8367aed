import fc from 'fast-check'
import { expect, it } from 'vitest'
import { detectLanguage } from '../../lib/text/detect-language'
import { LANGUAGES } from '../../lib/text/language'
import { anyText } from './any-text'

it.each([
  ['fr', 'La route est coupée entre les deux villes depuis lundi.'],
  ['fr', 'Des pluies ont touché le sud du pays.'],
  ['fr', 'INONDATIONS DANS LE SUD'],
  ['fr', 'Trois morts à Homs'],
  ['fr', 'Le Washington Post a publié une enquête sur la ville de New York.'],
  ['en', 'The road between the two towns has been cut since Monday.'],
  ['en', 'Heavy rain hit the south of the country.'],
  ['en', 'FLOODS IN THE SOUTH'],
  ['en', 'Three dead in Homs'],
  ['en', 'The mayor of Saint-Denis de la Réunion said that the bridge was closed.'],
  ['en', 'The paper quoted him: « Le pont est fermé. » He was angry, and he said so to the crowd in the square.'],
  ['fr', ''],
  ['fr', '12 34 🚀'],
  ['fr', 'دمشق'],
])('reads as %s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

it('answers one of the languages that have rules, for any text', () => {
  fc.assert(fc.property(anyText, (text) => LANGUAGES.includes(detectLanguage(text))))
})
