import rules from './elision.json'

const ARTICLE = /^(le|les)\s+/i
const contracted: Readonly<Record<string, string>> = rules.contracted

/** French "de" joined to a name: "d’Alep", "de Homs", "du Caire", "des Comores", "d’Hérat". The rules are in `elision.json`. */
export function ofName(name: string): string {
  const article = ARTICLE.exec(name)
  if (article) return `${contracted[article[1]?.toLowerCase() ?? ''] ?? 'de'} ${name.slice(article[0].length)}`
  return elides(name) ? `d’${name}` : `de ${name}`
}

/** "de" joined to a country with its article: "de la Syrie", "du Liban", "de l’Irak", "des États-Unis", "d’Israël". */
export function ofCountry(name: string): string {
  const lower = name.toLowerCase().normalize('NFC')
  const { bare, masculine, plural } = rules.countries
  if (bare.includes(lower)) return ofName(name)
  if (plural.includes(lower)) return `des ${name}`
  if (elides(name)) return `de l’${name}`
  return lower.endsWith('e') && !masculine.includes(lower) ? `de la ${name}` : `du ${name}`
}

/** "de" joined to a region of any level: "du Texas", "du Nord-Kivu", "d’Alep". A city of the same name would have no article. */
export function ofRegion(name: string): string {
  const lower = name.toLowerCase().normalize('NFC')
  return rules.regions.some((start) => lower.startsWith(start)) && !elides(name) ? `du ${name}` : ofName(name)
}

function elides(name: string): boolean {
  const lower = name.toLowerCase().normalize('NFC')
  if (rules.spoken.some((start) => lower.startsWith(start))) return false
  // Arabic ayn and hamza, as romanisation writes them, are not pronounced in French.
  const first = lower.replace(/^[‘’'ʿʾ]/, '')
  return rules.vowels.includes(first.charAt(0) || ' ') || rules.mute.some((start) => lower.startsWith(start))
}
