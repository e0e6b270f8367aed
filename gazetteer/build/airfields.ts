import { addDraft, addName, type Draft, type Drafts } from './draft'
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
/** Names given by a local authority and not by ICAO: most are such strips. */
const LOCAL_CODES = new Set(['US', 'CA'])
const ICAO = /^[A-Z]{4}$/
const MILITARY =
  /\b(Air ?Base|Air Force|AFB|AB|RAF|Naval Air|NAS|Military|Army|Joint Base|Air Station|Luftwaffe|RAAF|CFB|BAN|Base Aérea|Base Aerea|Air Defen[cs]e)\b/i
const GENERIC =
  /\s+(?:\(?(?:International|Intl|Regional|Municipal|National|Domestic|Civil|Military|County|Local|New|Old|North|South|East|West)\s+)*(?:Airport|Air ?Base|Airfield|Aerodrome|Airstrip|Field|Air Force Base|Naval Air Station|Air Station|Air National Guard Base|Army Airfield|Heliport|Landing Strip|Landing Ground|AFB|AB|AAF)\)?$/i
const ONLY_GENERIC = /^(?:International|Regional|Municipal|National|Military|North|South|East|West|New|Old|City)$/i

export function addAirfields(drafts: Drafts, sources: Sources): void {
  const airports: readonly Airport[] = JSON.parse(sources.npm('airports', 'airports.json').toString('utf8'))
  for (const airport of airports) {
    const { icao, iata, name, country, lat, lon } = airport
    if (!isWorthKeeping(airport) || drafts.has(`ap:${icao}`)) continue
    const base = MILITARY.test(name)
    const draft = addDraft(drafts, {
      id: `ap:${icao}`,
      name: name.trim(),
      lng: lon,
      lat,
      featureCode: base ? 'S.AIRB' : iata || /airport/i.test(name) ? 'S.AIRP' : 'S.AIRF',
      countryCode: country === 'KS' ? 'XK' : country,
      radiusKm: base || iata ? 3 : 1.5,
    })
    addNames(draft)
  }
}

function isWorthKeeping({ icao, iata, name, country }: Airport): boolean {
  if (!/^[\w-]+$/.test(icao) || name.trim() === '') return false
  if (iata || MILITARY.test(name)) return true
  return !PRIVATE.test(name) && (ICAO.test(icao) || !LOCAL_CODES.has(country))
}

/** With and without its generic words; "Marseille / Provence Airport" goes by each part too, as any name with a slash. */
function addNames(draft: Draft): void {
  const bare = withoutGeneric(draft.name)
  if (bare !== undefined) addName(draft, bare, 'alternate')
}

function withoutGeneric(name: string): string | undefined {
  let bare = name
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(GENERIC, '')
  }
  return bare === name || bare.length < 3 || ONLY_GENERIC.test(bare) ? undefined : bare
}
