/** Admin codes that an id can carry; GeoNames writes 00 where it knows none. */
const CODE = /^(?!00$)[\w-]+$/
const COUNTRY = /^[A-Z]{2}$/

interface Coded {
  readonly featureCode: string
  readonly countryCode: string
  readonly admin1Code: string
  readonly admin2Code: string
}

/** The code where it can be part of an id, else empty. */
export function usableCode(code: string): string {
  return CODE.test(code) ? code : ''
}

export function isCountryCode(code: string): boolean {
  return COUNTRY.test(code)
}

/**
 * `ctry:`, `adm1:` or `adm2:` and its codes for what is a country or an admin unit, so that it is one place in all packs;
 * undefined for other places and units without a code. Former countries and units (A.PCLH, A.ADM1H) are other places.
 */
export function unitId({ featureCode, countryCode, admin1Code, admin2Code }: Coded): string | undefined {
  if (!COUNTRY.test(countryCode)) return undefined
  if ((featureCode.startsWith('A.PCL') && featureCode !== 'A.PCLH') || `${featureCode}${countryCode}` === 'A.TERREH') {
    return `ctry:${countryCode}`
  }
  if (!CODE.test(admin1Code)) return undefined
  if (featureCode === 'A.ADM1') return `adm1:${countryCode}.${admin1Code}`
  if (featureCode !== 'A.ADM2' || !CODE.test(admin2Code)) return undefined
  return `adm2:${countryCode}.${admin1Code}.${admin2Code}`
}
