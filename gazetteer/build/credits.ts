import type { PackCredit } from '../../lib/gazetteer/pack-layout'

/** Who made what the bundled pack is compiled from; the page of the gazetteer shows it. `gazetteer/NOTICE.md` has the notices. */
export const WORLD_CREDITS: readonly PackCredit[] = [
  { source: 'GeoNames, modified', licence: 'CC BY 4.0', url: 'https://www.geonames.org/' },
  { source: 'Unicode CLDR', licence: 'Unicode-3.0', url: 'https://cldr.unicode.org/' },
  { source: 'Natural Earth', licence: 'public domain', url: 'https://www.naturalearthdata.com/' },
  { source: 'OurAirports', licence: 'public domain', url: 'https://ourairports.com/data/' },
  { source: 'Lieudit', licence: 'CC0 1.0' },
]
