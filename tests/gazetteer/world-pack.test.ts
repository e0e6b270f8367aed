import { describe, expect, test } from 'vitest'
import { loadWorldPack } from '../../lib/gazetteer/load-gazetteer'
import { placeId } from '../../lib/gazetteer/place'
import { foldKey } from '../../lib/text/fold'

const gazetteer = loadWorldPack()

function idsOf(name: string): string[] {
  return gazetteer.find(foldKey(name)).map((match) => gazetteer.place(match.ref).id)
}

describe('the world pack', () => {
  test.each([
    ['Alep', 'gn:170063'],
    ['Alep', 'adm1:SY.09'],
    ['حلب', 'gn:170063'],
    ['Homs', 'gn:169577'],
    ['Homs', 'adm1:SY.11'],
    ['Hama', 'gn:170017'],
    ['Hama', 'adm1:SY.10'],
    ['Lattaquié', 'gn:173576'],
    ['Lattaquié', 'adm1:SY.02'],
    ['Kweires', 'ap:OS66'],
    ['Rasin El Aboud', 'ap:OS66'],
    ['Syrie', 'ctry:SY'],
    ['Etats-Unis', 'ctry:US'],
    ['U.S.', 'ctry:US'],
    ['Royaume-Uni', 'ctry:GB'],
    ['Moscou', 'gn:524901'],
    ['Москва', 'gn:524901'],
    ['Kentucky', 'adm1:US.KY'],
    ['Maarrat al-Numan', 'gn:167611'],
    ['Sanaa', 'gn:71137'],
    ['Khartoum', 'gn:379252'],
    ['Juba', 'gn:373303'],
    ['Fort-de-France', 'gn:3570675'],
    ['Martinique', 'ctry:MQ'],
    ['Soudan du Sud', 'ctry:SS'],
    ['NYC', 'gn:5128581'],
    ['Méditerranée', 'ld:mediterranean-sea'],
  ])('knows %s as %s', (name, id) => {
    expect(idsOf(name)).toContain(id)
  })

  test('labels a province as the press does', () => {
    const place = gazetteer.place(gazetteer.admin1('SY', '09') ?? -1)
    expect(place).toMatchObject({ labels: { fr: 'Alep', en: 'Aleppo' }, featureCode: 'A.ADM1', countryCode: 'SY' })
  })

  test('knows a city whole', () => {
    const [match] = gazetteer.find('alep')
    expect(gazetteer.place(match?.ref ?? -1)).toEqual({
      id: 'gn:170063',
      name: 'Aleppo',
      labels: { fr: 'Alep', en: 'Aleppo' },
      point: [37.16117, 36.20125],
      featureCode: 'P.PPLA',
      countryCode: 'SY',
      admin1Code: '09',
      population: 1602264,
      radiusKm: 15,
    })
  })

  test('takes an airport’s code for no name of its city', () => {
    expect(idsOf('ALP')).not.toContain('gn:170063')
  })

  test('holds airfields in their unit', () => {
    const ref = gazetteer.byId(placeId('ap:OS66')) ?? -1
    expect(gazetteer.place(ref)).toMatchObject({ featureCode: 'S.AIRB', admin1Code: '09' })
  })

  test('knows the people of a country', () => {
    for (const demonym of ['syrien', 'syriennes', 'syrian', 'syrians']) {
      expect(gazetteer.findDemonym(demonym).map(({ ref }) => gazetteer.place(ref).id)).toEqual(['ctry:SY'])
    }
  })

  test('says how many words a name may have', () => {
    expect(gazetteer.longestFrom('deir')).toBeGreaterThanOrEqual(3)
    expect(gazetteer.longestFrom('xqzzqx')).toBe(0)
  })

  test('answers sanely for every place', () => {
    for (let ref = 0; ref < gazetteer.placeCount; ref += 97) {
      const place = gazetteer.place(ref)
      expect(gazetteer.byId(place.id)).toBe(ref)
      expect(place.name).not.toBe('')
      expect(place.featureCode).toMatch(/^[AHLPRSTUV]\.[A-Z0-9]+$/)
      expect(place.radiusKm).toBeGreaterThan(0)
      if (place.countryCode !== undefined) expect(gazetteer.country(place.countryCode)).toBeDefined()
    }
  })
})
