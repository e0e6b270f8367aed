import { expect, test } from 'vitest'
import { nameKeys } from '../../lib/gazetteer/name-keys'

test.each([
  ['Deir ez-Zor', ['deir ez zor']],
  ["Ma'arrat an Nu'man", ['ma arrat an nu man', 'maarrat an numan']],
  ['Maʿarrat al-Nuʿmān', ['ma arrat al nu man', 'maarrat al numan']],
  ["L'Isle-d'Abeau", ['l isle d abeau']],
  ["N'Djamena", ['n djamena', 'ndjamena']],
  ['Biel/Bienne', ['biel bienne', 'biel', 'bienne']],
  ['U.S.', ['u s']],
  ['حلب', ['حلب']],
  ['Алеппо', ['алеппо']],
  ['阿勒颇', []],
  ['Y', []],
  ['47', []],
  ['…', []],
])('%s is found under %j', (name, keys) => {
  expect(nameKeys(name)).toEqual(keys)
})
