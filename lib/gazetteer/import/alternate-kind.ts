import type { NameKind } from '../gazetteer'

const CAPITALS = /^[A-Z]{2,4}$/
const ALL_LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u
const LATIN = /\p{Script=Latin}/u
const UPPER = /\p{Lu}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const ARABIC = /\p{Script=Arabic}/u
/** Countries whose places are written in these scripts; elsewhere such names are kept of large cities only. */
const CYRILLIC_COUNTRIES = new Set('AM AZ BA BG BY GE KG KZ MD ME MK MN RS RU TJ TM UA UZ XK'.split(' '))
const ARABIC_COUNTRIES = new Set(
  'AE AF BH DJ DZ EG EH ER IL IN IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SS SY TD TN TR YE'.split(' '),
)
const LARGE = 50_000

interface Bearer {
  readonly name: string
  readonly countryCode?: string
  readonly population: number
}

/**
 * What an alternate name without a kind of its own is; undefined for one that is left out. Capitals alone are mostly
 * airport codes (ALP is Aleppo's) unless they are the initials of a name (NYC); Latin names without a capital are
 * transliterations by machine ("a lei po").
 */
export function alternateKind(alternate: string, place: Bearer): NameKind | undefined {
  if (alternate === '' || alternate === place.name) return undefined
  if (CAPITALS.test(alternate)) return initials(place.name) === alternate ? 'abbreviation' : undefined
  if (LATIN.test(alternate) && !UPPER.test(alternate)) return undefined
  if (ALL_LATIN.test(alternate)) return 'alternate'
  if (CYRILLIC.test(alternate) && !isWrittenIn(place, CYRILLIC_COUNTRIES)) return undefined
  if (ARABIC.test(alternate) && !isWrittenIn(place, ARABIC_COUNTRIES)) return undefined
  return 'alternate'
}

function isWrittenIn({ countryCode, population }: Bearer, countries: ReadonlySet<string>): boolean {
  return population >= LARGE || countries.has(countryCode ?? '')
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
}
