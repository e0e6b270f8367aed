import { expect, test } from 'vitest'
import { chooseLanguage } from '../../app/_messages/choose-language'
import en from '../../app/_messages/en.json'
import fr from '../../app/_messages/fr.json'
import weights from '../../lib/recognize/weights.json'

/** Keys and the slots of each message: a translation that forgets a figure is as wrong as a missing one. */
function outline(messages: object, path = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : outline(value, `${path}${key} › `),
  )
}

/** Tables of words by country: each language lists the countries that differ from its own default. */
const withoutCountries = (keys: string[]) => keys.filter((key) => !/^(units|districts) › (?!other)/.test(key))

test('both languages have the same messages', () => {
  expect(withoutCountries(outline(fr))).toEqual(withoutCountries(outline(en)))
})

test('every evidence that weighs for a place has its words', () => {
  const named = new Set(Object.keys(fr.evidence))
  expect(Object.keys(weights.resolution).filter((name) => !named.has(name))).toEqual([])
})

test.each([
  ['en', 'fr', 'en'],
  [undefined, 'en-US,en;q=0.9,fr;q=0.8', 'en'],
  [undefined, 'de, en;q=0.3, fr-CA;q=0.7', 'fr'],
  [undefined, 'en;q=0, fr', 'fr'],
  [undefined, 'ar', 'fr'],
  ['xx', null, 'fr'],
])('with the cookie %s and a browser that asks for %s speaks %s', (cookie, header, language) => {
  expect(chooseLanguage(cookie, header)).toBe(language)
})
