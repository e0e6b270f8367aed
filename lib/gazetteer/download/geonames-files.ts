import { AppError } from '../../errors'

/** GeoNames' public download service. */
export const GEONAMES_URL = 'https://download.geonames.org/export/dump'

export interface DumpFiles {
  /** Of the pack. */
  readonly name: string
  readonly places: string
  readonly alternateNames: string
}

const COUNTRY = /^[A-Za-z]{2}$/
const CITIES = /^cities(500|1000|5000|15000)$/

/** The addresses of a country's dump (by its ISO 3166-1 code), of `allCountries` or of `cities500` and its like. */
export function dumpFiles(what: string, baseUrl: string): DumpFiles {
  const base = baseUrl.replace(/\/+$/, '')
  if (!/^https?:$/.test(URL.canParse(base) ? new URL(base).protocol : '')) {
    throw new AppError('invalid_request', `"${baseUrl}" is no address such as ${GEONAMES_URL}`)
  }
  if (COUNTRY.test(what)) {
    const code = what.toUpperCase()
    return { name: code, places: `${base}/${code}.zip`, alternateNames: `${base}/alternatenames/${code}.zip` }
  }
  if (what === 'allCountries' || CITIES.test(what)) {
    return { name: what, places: `${base}/${what}.zip`, alternateNames: `${base}/alternateNamesV2.zip` }
  }
  throw new AppError('invalid_request', `"${what}" is neither a country code such as SY nor allCountries nor cities500`)
}
