import { beforeAll, describe, expect, test } from 'vitest'
import type { Gazetteer } from '../../../lib/gazetteer/gazetteer'
import { loadWorldPack } from '../../../lib/gazetteer/load-gazetteer'
import type { GoldArticle } from '../../../lib/geoparse/evaluate/gold'
import { crossFit } from '../../../lib/geoparse/fit/cross-fit'
import { dealFolds } from '../../../lib/geoparse/fit/folds'

let gazetteer: Gazetteer
beforeAll(() => {
  gazetteer = loadWorldPack()
})

/** "Homs" is marked as a place in it, or is not. */
function articleWith(id: string, isPlace: boolean): GoldArticle {
  const text = 'Le convoi est arrivé à Homs dans la nuit.'
  const names = isPlace ? [{ start: 23, end: 27, surface: 'Homs', ids: ['gn:169577'] }] : []
  return { id, lang: 'fr', text, scope: 'names', names, others: [] }
}

test('deals items in turn; each is held once, with all others as the rest', () => {
  const folds = dealFolds([0, 1, 2, 3, 4, 5, 6], 3)
  expect(folds.map(({ held }) => held)).toEqual([
    [0, 3, 6],
    [1, 4],
    [2, 5],
  ])
  for (const { held, rest } of folds) expect([...held, ...rest].sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
})

describe('crossFit', () => {
  test('fits the weights for an article without that article', () => {
    const weigh = (ownIsPlace: boolean) => {
      const own = articleWith('own', ownIsPlace)
      const sets = [[own], [articleWith('a', true), articleWith('b', true)]]
      return crossFit(sets, [], 3, gazetteer, undefined, () => {}).get(own)
    }
    expect(weigh(false)).toEqual(weigh(true))
  })

  test('gives the articles of other folds weights that it taught', () => {
    const weigh = (otherIsPlace: boolean) => {
      const own = articleWith('own', true)
      return crossFit([[own, articleWith('a', otherIsPlace)]], [], 2, gazetteer, undefined, () => {}).get(own)
    }
    expect(weigh(true)?.recognition.bias).toBeGreaterThan(0)
    expect(weigh(false)?.recognition.bias).toBeLessThan(0)
  })

  test('tells each fold before it is fitted', () => {
    const told: number[] = []
    crossFit([[articleWith('a', true), articleWith('b', true)]], [], 2, gazetteer, undefined, (fold) => told.push(fold))
    expect(told).toEqual([1, 2])
  })
})
