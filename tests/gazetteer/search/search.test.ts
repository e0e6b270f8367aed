import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Gazetteer, NameCursor } from '../../../lib/gazetteer/gazetteer'
import { loadWorldPack } from '../../../lib/gazetteer/load-gazetteer'
import { readProminent } from '../../../lib/gazetteer/search/prominent'
import { MOST_MOVES, type SearchQuery, searchGazetteer } from '../../../lib/gazetteer/search/search'
import { lngLat } from '../../../lib/geo/lng-lat'

const gazetteer = loadWorldPack()
const prominent = readProminent(gazetteer)

const lines = readFileSync(new URL('search.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

function search(text: string, query: Partial<SearchQuery> = {}) {
  return searchGazetteer(gazetteer, prominent, { text, limit: 10, ...query })
}

/** `near=35.8,34.4 country=LB class=P` */
function readNarrowing(written: string): Partial<SearchQuery> {
  const given = new Map(written.split(' ').map((part) => part.split('=') as [string, string]))
  const [lng, lat] = given.get('near')?.split(',').map(Number) ?? []
  return {
    country: given.get('country'),
    featureCode: given.get('class'),
    near: lng === undefined || lat === undefined ? undefined : lngLat(lng, lat),
  }
}

describe('a search of the world pack', () => {
  test.each(lines)('%s', (line) => {
    const [, typed = '', narrowing = '', among, wanted = ''] =
      /^(.*?)\s*(?:\[(.*)\])?\s*->\s*(…)?\s*(.*)$/.exec(line) ?? []
    const expected = wanted === '' ? [] : wanted.split('; ')
    const { results } = search(typed, readNarrowing(narrowing))
    const found = results.map(({ place, match }) => `${place.id} ${match.kind} ${match.name}`)
    if (wanted === '') expect(found).toEqual([])
    else if (among === undefined) {
      expect(found.slice(0, expected.length).map((said, i) => said.slice(0, expected[i]?.length))).toEqual(expected)
    } else {
      for (const one of expected) expect(found.filter((said) => said.startsWith(one))).toHaveLength(1)
    }
  })

  test('says the language of the matching name where the pack knows it', () => {
    const [first] = search('Londres').results
    expect(first?.match).toEqual({ kind: 'exact', name: 'Londres', lang: 'fr' })
  })

  test('says how far a place is from the point that was asked for', () => {
    const [first] = search('Alep', { near: lngLat(37.16117, 36.20125) }).results
    expect(first?.distanceKm).toBeCloseTo(0, 3)
  })

  test('names a place once, however many of its names match', () => {
    const { results } = search('al', { limit: 100 })
    expect(new Set(results.map(({ ref }) => ref)).size).toBe(results.length)
  })

  test('owns up when it did not read all that begins so', () => {
    expect(search('s').complete).toBe(false)
    expect(search('Ouagadougou').complete).toBe(true)
  })
})

describe('any query', () => {
  const letters = fc.string({ unit: fc.constantFrom(..."aeiourstlnmdk 'éß-حلبدمهМоскваї"), maxLength: 40 })
  const anything = fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 60 }))

  test('has an answer, within its bound, of what was asked for', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 30 }), (text, limit) => {
        let moves = 0
        const counting = watched(() => moves++)
        const { results } = searchGazetteer(counting, prominent, { text, limit, country: 'FR' })
        expect(results.length).toBeLessThanOrEqual(limit)
        for (const { place, match } of results) {
          expect(place.countryCode).toBe('FR')
          expect(match.name).not.toBe('')
        }
        expect(moves).toBeLessThanOrEqual(2 * MOST_MOVES)
      }),
      { numRuns: 300 },
    )
  })

  test('with one letter wrong still finds the place', () => {
    const names = prominent.keys.filter((key) => /^[a-z]{6,12}$/.test(key))
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom('add', 'drop', 'change', 'swap'),
        (name, at, slip) => {
          const i = 1 + (at % (name.length - 2))
          const [before, letter = '', after] = [name.slice(0, i), name[i], name.slice(i + 1)]
          const typed = {
            add: `${before}${letter}q${after}`,
            drop: before + after,
            change: `${before}q${after}`,
            swap: before + after.charAt(0) + letter + after.slice(1),
          }[slip]
          // Another name by chance is no slip.
          fc.pre(gazetteer.find(typed ?? '').length === 0)
          // Another name by chance is no slip.
          fc.pre(gazetteer.find(typed ?? '').length === 0)
          const { results } = search(typed ?? '', { limit: 200 })
          const ids = new Set(gazetteer.find(name).map(({ ref }) => ref))
          expect(results.some(({ ref }) => ids.has(ref))).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** The gazetteer, telling each move of its cursors. */
function watched(onMove: () => void): Gazetteer {
  const watch = (cursor: NameCursor): NameCursor => {
    const told = <Arguments extends readonly unknown[]>(move: (...args: Arguments) => boolean) => {
      return (...args: Arguments) => {
        onMove()
        return move(...args)
      }
    }
    return {
      get key() {
        return cursor.key
      },
      seek: told(cursor.seek),
      seekPast: told(cursor.seekPast),
      next: told(cursor.next),
      matches: cursor.matches,
    }
  }
  return { ...gazetteer, nameCursors: () => gazetteer.nameCursors().map(watch) }
}
