import { addDraft, addName, type Drafts } from './draft'
import type { Sources } from './sources'

interface Airport {
  readonly icao: string
  readonly iata: string
  readonly name: string
  /** ISO 3166-1, except KS for Kosovo. */
  readonly country: string
  readonly lat: number
  readonly lon: number
}

/** Strips of one owner are in no report and outnumber the rest. */
const PRIVATE =
  /\b(Fazenda|Ranch|Farms?|Ultralight|Ultralightport|Private|Estancia|Estância|Hacienda|Sitio|Sítio|Heliport|Acres|Airpark|STOLport|Balloonport|Seaplane|Gliderport|Usina|Aldeia|Aguamilpa)\b/i
/** Where an airfield without scheduled flights may be in the news; elsewhere most belong to a flying club or an owner. */
const EVERY_FIELD = new Set(
  `AE AF AM AZ BF BH BY CD CF CM DJ DZ EG ER ET GE IL IQ IR JO KE KG KW KZ LB LY MA ML MM MR MZ NE NG OM PK PS QA RU RW
   SA SD SN SO SS SY TD TJ TM TN TR TZ UA UG UZ YE`.split(/\s+/),
)
const MILITARY =
  /\b(Air ?Base|Air Force|AFB|AB|RAF|Naval Air|NAS|Military|Army|Joint Base|Air Station|Luftwaffe|RAAF|CFB|BAN|Base Aérea|Base Aerea|Air Defen[cs]e)\b/i
const GENERIC =
  /\s+(?:\(?(?:International|Intl|Regional|Municipal|National|Domestic|Civil|Military|County|Local|New|Old|North|South|East|West)\s+)*(?:Airport|Air ?Base|Airfield|Aerodrome|Airstrip|Field|Air Force Base|Naval Air Station|Air Station|Air National Guard Base|Army Airfield|Heliport|Landing Strip|Landing Ground|AFB|AB|AAF)\)?$/i
const GENERIC_FR =
  /^(?:base|aéroport|aérodrome)(?: (?:aérienne|militaire|international|civil|américaine|russe))* (?:de la |de l['’]|du |des |de |d['’])/i
const BASE_WORDS = /\b(?:air ?base|base aérienne|aéroport militaire|military (?:airport|airbase|heliport))\b/i
const ONLY_GENERIC = /^(?:International|Regional|Municipal|National|Military|North|South|East|West|New|Old|City)$/i

export function addAirfields(drafts: Drafts, sources: Sources): void {
  const airports: readonly Airport[] = JSON.parse(sources.npm('airports', 'airports.json').toString('utf8'))
  for (const airport of airports) {
    const { icao, iata, name, country, lat, lon } = airport
    if (!isWorthKeeping(airport) || drafts.has(`ap:${icao}`)) continue
    const base = MILITARY.test(name)
    addDraft(drafts, {
      id: `ap:${icao}`,
      name: name.trim(),
      lng: lon,
      lat,
      featureCode: base ? 'S.AIRB' : iata || /airport/i.test(name) ? 'S.AIRP' : 'S.AIRF',
      countryCode: country === 'KS' ? 'XK' : country,
      radiusKm: base || iata ? 3 : 1.5,
    })
  }
}

function isWorthKeeping({ icao, iata, name, country }: Airport): boolean {
  if (!/^[\w-]+$/.test(icao) || name.trim() === '') return false
  if (iata || MILITARY.test(name)) return true
  return EVERY_FIELD.has(country) && !PRIVATE.test(name)
}

/**
 * Airfields go by their names without the generic words too: "base aérienne de Kweires" is Kweires. One that the press
 * calls a base is one.
 */
export function nameAirfields(drafts: Drafts): void {
  for (const draft of drafts.values()) {
    if (!draft.featureCode.startsWith('S.AIR')) continue
    if (draft.names.some(({ name }) => BASE_WORDS.test(name))) draft.featureCode = 'S.AIRB'
    for (const { name, lang } of [...draft.names]) {
      const bare = withoutGeneric(name)
      if (bare !== undefined) addName(draft, bare, 'alternate', lang)
    }
  }
}

function withoutGeneric(name: string): string | undefined {
  let bare = name
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(GENERIC, '').replace(GENERIC_FR, '')
  }
  return bare === name || bare.length < 3 || ONLY_GENERIC.test(bare) ? undefined : bare
}
