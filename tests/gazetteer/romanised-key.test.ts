import { expect, test } from 'vitest'
import { romanisedKey } from '../../lib/gazetteer/romanised-key'
import { foldKey } from '../../lib/text/fold'
import { world } from '../world'

test.each([
  ['Raqa', 'Raqqah'],
  ['Khan Cheikhoun', 'Khān Shaykhūn'],
  ['Khâne Cheïkhoûn', 'Khān Shaykhūn'],
  ['Al-Qariateïne', 'Al Qaryatayn'],
  ['Hâder', 'Al-Hadir'],
  ['Cheikh Najjar', 'Shaykh Najjar'],
  ['Deir ez-Zor', 'Dayr al-Zawr'],
  ['Zaporojié', 'Запорожье'],
  ['Tchernihiv', 'Chernihiv'],
  ['Chiraz', 'Shiraz'],
  ['Machhad', 'Mashhad'],
  ['Racht', 'Rasht'],
])('%s sounds like %s', (press, name) => {
  expect(romanisedKey(foldKey(press))).toBe(romanisedKey(foldKey(name)))
  expect(romanisedKey(foldKey(press))).not.toBe('')
})

test.each([
  ['Kweires', 'Kuwayr Rash'],
  ['Koerse', 'Kars'],
  ['Homs', 'Hama'],
])('%s does not sound like %s', (press, name) => {
  expect(romanisedKey(foldKey(press))).not.toBe(romanisedKey(foldKey(name)))
})

test('makes no key of too few sounds, and none of another script', () => {
  expect(['Ur', 'Al', '', 'حلب', 'Ὄλυμπος'].map((name) => romanisedKey(foldKey(name)))).toEqual(['', '', '', '', ''])
})

test('the world pack finds places by how their names sound, and only where names are romanised', () => {
  const names = (written: string) =>
    world.findRomanised(romanisedKey(foldKey(written))).map(({ ref }) => world.place(ref).id)
  expect(names('Khâne Cheïkhoûn')).toContain('gn:168325')
  expect(names('Parice')).not.toContain('gn:2988507')
})
