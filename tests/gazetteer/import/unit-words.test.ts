import { expect, test } from 'vitest'
import { properName } from '../../../lib/gazetteer/import/unit-words'

test.each([
  ['Aleppo Governorate', 'Aleppo'],
  ["Gouvernorat d'Alep", 'Alep'],
  ['Gouvernorat d’al-Hasaka', 'al-Hasaka'],
  ['Province de la Tshopo', 'Tshopo'],
  ['Région du Centre', 'Région du Centre'],
  ['Northern Province', 'Northern Province'],
  ['State of Qatar', 'Qatar'],
  ['Kern County', 'Kern'],
  ['Île-de-France', 'Île-de-France'],
  ['Rif Dimashq', 'Rif Dimashq'],
])('the proper name in %s is %s', (official, proper) => {
  expect(properName(official)).toBe(proper)
})
