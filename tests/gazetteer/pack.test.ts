import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openGazetteer } from '../../lib/gazetteer/open-gazetteer'
import { Pack } from '../../lib/gazetteer/pack'
import { type Place, placeId } from '../../lib/gazetteer/place'
import { type PackEntry, type PackName, writePack } from '../../lib/gazetteer/write-pack'
import { lngLat } from '../../lib/geo/lng-lat'
import { foldKey } from '../../lib/text/fold'

const NAMELESS = { labels: {}, point: lngLat(0, 0), featureCode: 'P.PPL', population: 0, radiusKm: 1 }

function entry(id: string, names: readonly PackName[], place: Partial<Place> = {}): PackEntry {
  return { place: { ...NAMELESS, id: placeId(id), name: names[0]?.name ?? id, ...place }, names }
}

function main(name: string): PackName {
  return { name, kind: 'main' }
}

const alep: PackEntry = {
  place: {
    id: placeId('gn:1'),
    name: 'Ḩalab',
    labels: { fr: 'Alep', en: 'Aleppo' },
    point: lngLat(37.161, 36.201),
    featureCode: 'P.PPLA',
    countryCode: 'SY',
    admin1Code: '09',
    population: 1602264,
    radiusKm: 15,
  },
  names: [main('Ḩalab'), { name: 'Alep', kind: 'label', lang: 'fr' }, { name: 'Aleppo', kind: 'label', lang: 'en' }],
}
const province = entry('adm1:SY.09', [main('Alep')], { featureCode: 'A.ADM1', countryCode: 'SY', admin1Code: '09' })
const syria: PackEntry = {
  ...entry('ctry:SY', [main('Syrie')], { featureCode: 'A.PCLI', countryCode: 'SY', population: 23_865_400 }),
  demonyms: [{ name: 'Syriennes', lang: 'fr' }],
}
const base = entry('ap:OS66', [main('Kweires')], { featureCode: 'S.AIRB', countryCode: 'SY' })

function open(...packs: readonly (readonly PackEntry[])[]) {
  return openGazetteer(packs.map((entries, i) => new Pack(writePack(`pack ${i}`, entries), `pack ${i}`)))
}

describe('a pack', () => {
  const gazetteer = open([base, alep, syria, province])

  test('gives back the place that was put in', () => {
    const ref = gazetteer.byId(placeId('gn:1')) ?? -1
    expect(gazetteer.place(ref)).toEqual(alep.place)
    expect(gazetteer.featureCode(ref)).toBe('P.PPLA')
    expect(gazetteer.population(ref)).toBe(1602264)
    expect(gazetteer.point(ref)).toEqual([37.161, 36.201])
    expect([gazetteer.countryCode(ref), gazetteer.admin1Code(ref)]).toEqual(['SY', '09'])
  })

  test('finds all who bear a name, with the name’s kind and language', () => {
    const found = gazetteer.find('alep').map((match) => ({ ...match, ref: gazetteer.place(match.ref).id }))
    expect(found).toEqual([
      { ref: 'gn:1', kind: 'label', lang: 'fr' },
      { ref: 'adm1:SY.09', kind: 'main' },
    ])
  })

  test('finds countries and units by their codes', () => {
    expect(gazetteer.place(gazetteer.country('SY') ?? -1).population).toBe(23_865_400)
    expect(gazetteer.place(gazetteer.admin1('SY', '09') ?? -1).id).toBe('adm1:SY.09')
    expect(gazetteer.country('XX')).toBeUndefined()
    expect(gazetteer.byId(placeId('ap:OS67'))).toBeUndefined()
  })

  test('keeps demonyms apart from names', () => {
    expect(gazetteer.findDemonym('syriennes')).toEqual([{ ref: gazetteer.country('SY'), lang: 'fr' }])
    expect(gazetteer.find('syriennes')).toEqual([])
  })

  test('is the same bytes whatever the order of its entries', () => {
    expect(writePack('p', [alep, base, province, syria])).toEqual(writePack('p', [syria, province, alep, base]))
  })

  test('refuses two entries with one id', () => {
    expect(() => writePack('p', [alep, alep])).toThrow('Two entries have the id gn:1')
  })

  test('refuses a number that no place has', () => {
    expect(() => gazetteer.place(4)).toThrow('No place has the number 4; there are 4')
  })
})

describe('several packs', () => {
  const corrected = entry('gn:1', [main('Halab')], { point: lngLat(37.2, 36.2), countryCode: 'SY' })
  const spelling = entry('ap:OS66', [main('Koerse')], { featureCode: '' })
  const nowhere = entry('gn:99', [main('Nulle Part')], { featureCode: '' })
  const gazetteer = open([base, alep], [corrected, spelling, nowhere])

  test('a later row replaces an earlier one and keeps its names', () => {
    const refs = [...gazetteer.find('alep'), ...gazetteer.find('halab')].map((match) => match.ref)
    expect(new Set(refs)).toEqual(new Set([gazetteer.byId(placeId('gn:1'))]))
    expect(gazetteer.place(refs[0] ?? -1).point).toEqual([37.2, 36.2])
  })

  test('a row without a feature code only adds names', () => {
    const [match] = gazetteer.find('koerse')
    expect(gazetteer.place(match?.ref ?? -1)).toMatchObject({ id: 'ap:OS66', name: 'Kweires', featureCode: 'S.AIRB' })
    expect(gazetteer.find('nulle part')).toEqual([])
    expect(gazetteer.byId(placeId('gn:99'))).toBeUndefined()
  })

  test('what the later row does not know is what the earlier one knows', () => {
    const ref = gazetteer.byId(placeId('gn:1')) ?? -1
    expect(gazetteer.place(ref).labels).toEqual(alep.place.labels)
    expect([gazetteer.place(ref).population, gazetteer.population(ref)]).toEqual([1602264, 1602264])
  })

  test('a name keeps its strongest kind', () => {
    const weaker = entry('gn:1', [main('Halab'), { name: 'Alep', kind: 'alternate' }])
    expect(open([alep], [weaker]).find('alep')).toEqual([{ ref: 1, kind: 'label', lang: 'fr' }])
  })

  test('a row that has another’s id for an alias is the same place', () => {
    const unit = { ...entry('adm1:SY.09', [main('Halab')], { featureCode: 'A.ADM1' }), aliases: ['gn:7', 'pcode:SY02'] }
    const city = { ...entry('x:mine/1', [main('Alep-Ville')]), aliases: ['gn:1', 'wd:Q1'] }
    const plain = { ...entry('gn:7', [main('Mohafazat Halab')], { featureCode: 'A.ADM1' }), aliases: ['wd:Q2'] }
    const again = { ...entry('x:other/1', [main('Alep bis')], { featureCode: 'P.PPL' }), aliases: ['wd:Q1'] }
    const all = open([alep, plain], [unit, city], [again])
    const id = (key: string) => all.find(key).map(({ ref }) => all.place(ref).id)
    expect([id('alep'), id('alep ville'), id('mohafazat halab')]).toEqual([
      ['x:other/1'],
      ['x:other/1'],
      ['adm1:SY.09'],
    ])
    expect(all.byId(placeId('gn:7'))).toBe(all.byId(placeId('adm1:SY.09')))
    expect(all.byId(placeId('gn:1'))).toBe(all.byId(placeId('x:other/1')))
  })

  test('no packs know nothing', () => {
    expect(open().find('alep')).toEqual([])
    expect(open().longestFrom('alep')).toBe(0)
  })
})

describe('any names', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeé ’-ḥдمح0Z'), minLength: 1, maxLength: 30 })
  const letters = word.filter((name) => foldKey(name).length > 1 && /\p{L}/u.test(foldKey(name)))

  test('are found, and no other key is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 120 }), word, (names, stranger) => {
        const gazetteer = open([names.map((name, i) => entry(`gn:${i * 7}`, [main(name)]))].flat())
        for (const [i, name] of names.entries()) {
          const key = foldKey(name)
          const ids = gazetteer.find(key).map((match) => gazetteer.place(match.ref).id)
          expect(ids).toContain(`gn:${i * 7}`)
          expect(gazetteer.place(gazetteer.byId(placeId(`gn:${i * 7}`)) ?? -1).name).toBe(name)
          expect(gazetteer.longestFrom(key.split(' ')[0] ?? '')).toBeGreaterThanOrEqual(key.split(' ').length)
        }
        const known = new Set(names.flatMap((name) => [foldKey(name), foldKey(name.replaceAll('’', ''))]))
        const key = foldKey(stranger)
        if (!known.has(key)) expect(gazetteer.find(key)).toEqual([])
      }),
    )
  })

  test('a look-up never throws, whatever the key', () => {
    const gazetteer = open([[alep]].flat())
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (key) => gazetteer.find(key).length === 0))
  })
})
