import { expect, test } from 'vitest'
import { fuzzDumps } from '../fuzz/fuzz-dumps'
import { fuzzPacks } from '../fuzz/fuzz-packs'
import { killImports } from '../fuzz/kill-imports'

/** A share of `npm run fuzz:gazetteer`; another seed each run, printed when something fails. */
const seed = Date.now() % 1_000_000

test(`a damaged pack is refused or answers rightly (seed ${seed})`, () => {
  const { refused, right } = fuzzPacks(300, seed)
  expect(refused + right).toBe(360)
})

test(`a damaged dump is refused or its whole rows are places (seed ${seed})`, async () => {
  const { refused, right } = await fuzzDumps(150, seed)
  expect(refused + right).toBe(150)
})

test(`a killed import leaves a whole pack (seed ${seed})`, async () => {
  const left = await killImports(3, seed)
  expect(left.old + left.new).toBe(3)
}, 180_000)
