import type { PlaceFeature } from '../../lib/api/views'

/** More would fetch half the world's borders. */
const MOST = 8

/** Countries whose provinces are worth drawing: those with the most places reported below country level. */
export function focusCountries(places: readonly PlaceFeature[]): string[] {
  const mentions = new Map<string, number>()
  for (const { properties } of places) {
    const { countryCode, kind, literal, landmark } = properties
    if (countryCode === null || kind === 'country' || literal + landmark === 0) continue
    mentions.set(countryCode, (mentions.get(countryCode) ?? 0) + literal + landmark)
  }
  return [...mentions]
    .sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
    .slice(0, MOST)
    .map(([code]) => code)
}
