import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geoparseResultSchema } from '../../lib/api/contract'
import { geoparse } from '../../lib/geoparse/geoparse'
import type { GeoparseResult } from '../../lib/geoparse/result'
import { ADVERSARIAL, anyText } from '../text/any-text'
import { world } from '../world'

function expectSound(text: string, result: GeoparseResult): void {
  expect(geoparseResultSchema.parse(result)).toEqual(result)
  const { mentions, demonyms, expressions, times } = result
  for (const list of [mentions, demonyms, expressions, times]) {
    for (const { start, end, surface } of list) {
      expect(surface).toBe(text.slice(start, end))
      expect(surface).not.toBe('')
    }
  }
  for (const list of [mentions, demonyms]) {
    list.reduce((last, { start, end }) => {
      expect(start).toBeGreaterThanOrEqual(last)
      return end
    }, 0)
  }
  const starts = new Set(mentions.map(({ start }) => start))
  for (const { anchors } of expressions) for (const anchor of anchors) expect(starts).toContain(anchor)
  for (const { place, confidence, radiusKm, reason } of mentions) {
    if (place === null) expect([confidence, radiusKm, typeof reason]).toEqual([null, null, 'string'])
    else expect([typeof confidence, typeof radiusKm, reason]).toEqual(['number', 'number', undefined])
  }
}

describe('geoparse', () => {
  it('answers by the contract, with offsets that slice to their surface, for any text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('fr', 'en', undefined, 'ar'), (text, lang) => {
        expectSound(text, geoparse({ id: 'a', text, lang, published: '2016-03-01' }, world))
      }),
    )
  })

  it('resolves exactly the given spans, in any order of words', () => {
    const spans = anyText.chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.uniqueArray(fc.nat(text.length), { maxLength: 12 }).map((cuts) => cuts.sort((a, b) => a - b)),
      ),
    )
    fc.assert(
      fc.property(spans, ([text, cuts]) => {
        const given = cuts.flatMap((start, i) => {
          const end = cuts[i + 1]
          return end === undefined || i % 2 === 1 ? [] : [{ start, end }]
        })
        const result = geoparse({ id: 'a', text, spans: given }, world)
        expect(result.mentions.map(({ start, end }) => ({ start, end }))).toEqual(given)
        expectSound(text, result)
      }),
    )
  })

  it('gives a sentence its own day and not that of the dateline before it', () => {
    const text = 'LYON, le 18 octobre 2015 (AFP) – Le pont de Nantes a sauté samedi. Rien de neuf à Marseille.'
    const { mentions } = geoparse({ id: 'a', text, lang: 'fr' }, world)
    const saturday = { from: '2015-10-17', to: '2015-10-17' }
    expect(mentions.map(({ surface, day }) => [surface, day])).toEqual([
      ['LYON', saturday],
      ['Nantes', saturday],
      ['Marseille', undefined],
    ])
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const input = { id: 'a', text }
        expect(geoparse(input, world)).toEqual(geoparse(input, world))
      }),
      { numRuns: 30 },
    )
  })

  it('finds nothing in an empty text', () => {
    expect(geoparse({ id: 'a', text: '' }, world)).toEqual({
      id: 'a',
      lang: 'fr',
      mentions: [],
      expressions: [],
      demonyms: [],
      times: [],
    })
  })

  it('counts offsets in UTF-16 units, emoji and Arabic before the name included', () => {
    const text = '🚀🇸🇾 دمشق : trois morts à Homs'
    const homs = geoparse({ id: 'a', text, lang: 'fr' }, world).mentions.find(({ surface }) => surface === 'Homs')
    expect(homs?.start).toBe(text.indexOf('Homs'))
  })

  it('resolves a demonym and an abbreviation among given spans to their country or state', () => {
    const text = 'Syrian troops left; a judge in Frankfort, Ky., wrote to the U.S. government.'
    const spans = ['Syrian', 'Ky.', 'U.S.'].map((name) => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
    }))
    const { mentions } = geoparse({ id: 'a', text, lang: 'en', spans }, world)
    expect(mentions.map(({ place }) => place?.id)).toEqual(['ctry:SY', 'adm1:US.KY', 'ctry:US'])
  })
})

describe('geoparse on much of one thing', () => {
  it.each(Object.entries(ADVERSARIAL))('comes to the end of %s, with no more mentions than words', (_, megabyte) => {
    const text = megabyte.slice(0, 30_000)
    const { mentions } = geoparse({ id: 'a', text, lang: 'fr' }, world)
    expect(mentions.length).toBeLessThanOrEqual(text.split(/[^\p{L}\p{M}\p{N}]+/u).length)
    expect(mentions.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length)
  })
})
