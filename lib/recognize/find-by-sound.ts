import type { Gazetteer, NameMatch, PlaceRef } from '../gazetteer/gazetteer'
import { nameKeys } from '../gazetteer/name-keys'
import { isRomanised, romanisedKey } from '../gazetteer/romanised-key'

/** Namesakes looked at in all. */
export const MOST_BY_SOUND = 40

/**
 * Countries in other scripts that names and demonyms speak of: a country by name, else one where nearly all that bear a name
 * lie. Where nothing speaks of any other country, also those of `home`.
 */
export function romanisedCountries(
  names: readonly { readonly matches: readonly NameMatch[] }[],
  nations: readonly { readonly ref: PlaceRef }[],
  home: ReadonlySet<string>,
  gazetteer: Gazetteer,
): ReadonlySet<string> {
  const countries = new Set<string>()
  for (const { ref } of nations) countries.add(gazetteer.countryCode(ref) ?? '')
  const seen = new Set<readonly NameMatch[]>()
  for (const { matches } of names) {
    if (seen.has(matches)) continue
    seen.add(matches)
    const nation = matches.find(({ ref }) => gazetteer.featureCode(ref).startsWith('A.PCL'))
    if (nation !== undefined) {
      countries.add(gazetteer.countryCode(nation.ref) ?? '')
      continue
    }
    const own = new Set(matches.slice(0, MOST_BY_SOUND).map(({ ref }) => gazetteer.countryCode(ref) ?? ''))
    for (const code of own) if (own.size <= 2 || home.has(code)) countries.add(code)
  }
  const spoken = countries.size > 0 ? countries : home
  return new Set([...spoken].filter(isRomanised))
}

/** Places of these countries with a name that sounds like the written one; at most 40. */
export function findBySound(
  written: string,
  countries: ReadonlySet<string>,
  gazetteer: Gazetteer,
): readonly NameMatch[] {
  if (countries.size === 0) return []
  const sounds = new Set(nameKeys(written).map(romanisedKey))
  const heard = new Map<PlaceRef, NameMatch>()
  for (const sound of sounds) {
    if (sound === '') continue
    for (const match of gazetteer.findRomanised(sound)) {
      if (countries.has(gazetteer.countryCode(match.ref) ?? '')) heard.set(match.ref, match)
    }
  }
  return [...heard.values()].slice(0, MOST_BY_SOUND)
}
