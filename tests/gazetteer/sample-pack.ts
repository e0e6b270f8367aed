import { placeId } from '../../lib/gazetteer/place'
import type { PackEntry } from '../../lib/gazetteer/write-pack'
import { lngLat } from '../../lib/geo/lng-lat'
import { randomFrom } from '../bench/synthetic-dump'

const SYLLABLES = ['tal', 'kha', 'mir', 'so', 'del', 'ra', 'an', 'zo', 'bel', 'qi', 'حل', 'مر', 'жа']

/** Made-up places with names of several kinds; the same number gives the same. */
export function sampleEntries(count: number): PackEntry[] {
  const random = randomFrom(count)
  const word = () => {
    const letters = Array.from({ length: 2 + Math.floor(random() * 2) }, () => SYLLABLES[Math.floor(random() * 13)])
    return letters.join('').replace(/^./, (letter) => letter.toUpperCase())
  }
  return Array.from({ length: count }, (_, i) => {
    const name = `${word()} ${word()}`
    const id = i % 10 === 9 ? `x:sample/${i}` : `gn:${i * 3 + 1}`
    return {
      place: {
        id: placeId(id),
        name,
        labels: i % 5 === 0 ? { fr: word() } : {},
        point: lngLat(Math.round(random() * 1e7) / 1e5, Math.round(random() * 8e6) / 1e5),
        featureCode: i % 4 === 0 ? 'S.AIRP' : 'P.PPL',
        countryCode: 'SY',
        admin1Code: `${10 + (i % 9)}`,
        population: i % 3 === 0 ? Math.floor(random() * 3e6) : 0,
        radiusKm: 2,
      },
      names: [
        { name, kind: 'main' as const },
        { name: word(), kind: 'alternate' as const, lang: 'fr' },
        { name: word(), kind: 'historic' as const },
      ],
      aliases: i % 7 === 0 ? [`wd:Q${i}`] : [],
    }
  })
}
