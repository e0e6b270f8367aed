/** Country and admin codes of a place. */
export interface Unit {
  readonly countryCode?: string
  readonly admin1Code?: string
  readonly admin2Code?: string
}

/** The codes as one text, `SY.09.167355`; empty where there is no country. */
export function writeUnit({ countryCode, admin1Code, admin2Code }: Unit): string {
  if (countryCode === undefined) return ''
  if (admin1Code === undefined) return countryCode
  return admin2Code === undefined ? `${countryCode}.${admin1Code}` : `${countryCode}.${admin1Code}.${admin2Code}`
}

export function readUnit(text: string): Unit {
  const [countryCode, admin1Code, admin2Code] = text.split('.')
  return {
    ...(countryCode ? { countryCode } : {}),
    ...(admin1Code ? { admin1Code } : {}),
    ...(admin2Code ? { admin2Code } : {}),
  }
}
