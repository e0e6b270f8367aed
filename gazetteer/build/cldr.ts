import type { Sources } from './sources'

const ROOT = '3rdparty/cldr/common'

/** What the Unicode Common Locale Data Repository says of territories and their subdivisions. */
export interface Cldr {
  /** Names by ISO 3166-1 code, the usual one first. */
  readonly territories: Readonly<Record<'fr' | 'en' | 'ar', ReadonlyMap<string, readonly string[]>>>
  /** One name by ISO 3166-2 code without its hyphen, lower case: `sydi`. */
  readonly subdivisions: Readonly<Record<'fr' | 'en' | 'ar', ReadonlyMap<string, string>>>
  /** People by ISO 3166-1 code. */
  readonly populations: ReadonlyMap<string, number>
}

export function readCldr(sources: Sources): Cldr {
  const read = (path: string) => sources.npm('cldr', `${ROOT}/${path}.xml`).toString('utf8')
  const supplement = read('supplemental/supplementalData')
  const populations = [...supplement.matchAll(/<territory type="([A-Z]{2})"[^>]* population="(\d+)"/g)]
  return {
    territories: {
      fr: territories(read('main/fr')),
      en: territories(read('main/en')),
      ar: territories(read('main/ar')),
    },
    subdivisions: {
      fr: subdivisions(read('subdivisions/fr')),
      en: subdivisions(read('subdivisions/en')),
      ar: subdivisions(read('subdivisions/ar')),
    },
    populations: new Map(populations.map(([, code = '', people]) => [code, Number(people)])),
  }
}

function territories(xml: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const [, code = '', name = ''] of xml.matchAll(/<territory type="([A-Z]{2})"[^>]*>([^<]+)</g)) {
    names.set(code, [...(names.get(code) ?? []), plain(name)])
  }
  return names
}

function subdivisions(xml: string): ReadonlyMap<string, string> {
  const rows = [...xml.matchAll(/<subdivision type="([a-z0-9]+)"(?! alt)[^>]*>([^<]+)</g)]
  return new Map(rows.map(([, code = '', name = '']) => [code, plain(name)]))
}

/** The XML entities that occur, and the apostrophe that sources write straight. */
function plain(text: string): string {
  return text.replace('&amp;', '&').replaceAll('’', "'").trim()
}
