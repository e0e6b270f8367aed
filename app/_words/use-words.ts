import { useLocale, useMessages } from 'next-intl'
import { useMemo } from 'react'
import type { Passage } from '../../lib/api/views'
import { formatCoordinates, formatDistance } from './coordinates'
import { formatDay } from './dates'
import { expressionKindWord, expressionTitle, type NamedExpression } from './expression-words'
import { capitalize, countryName, kindWord, type NamedPlace, placeLabel, placeTitle, provinceName } from './place-words'

/** How this interface names things, in its language. */
export function useWords() {
  const language = useLocale()
  const messages = useMessages()
  return useMemo(
    () => ({
      language,
      label: (place: Pick<NamedPlace, 'name' | 'labels'>) => placeLabel(place, language),
      title: (place: NamedPlace) => placeTitle(place, language, messages),
      kind: (place: NamedPlace) => kindWord(place, messages),
      country: (code: string) => countryName(code, language),
      province: (name: string, countryCode: string | null) => provinceName(name, countryCode, messages),
      expression: (expression: NamedExpression) => expressionTitle(expression, language, messages),
      expressionKind: (expression: NamedExpression) => expressionKindWord(expression, messages),
      reason: (reason: keyof typeof messages.reasons) => messages.reasons[reason],
      coordinates: (lat: number, lon: number, radiusKm: number) => formatCoordinates(lat, lon, radiusKm, language),
      distance: (km: number) => formatDistance(km, language),
      day: (published: string, style?: 'long' | 'medium') => formatDay(published, language, style),
      number: (value: number) => new Intl.NumberFormat(language).format(value),
      capitalize,
    }),
    [language, messages],
  )
}
export type Words = ReturnType<typeof useWords>

/** "ville · Syrie": what a row says under a name. */
export function placeLine(place: NamedPlace, words: Words): string {
  const country = place.countryCode !== null && place.kind !== 'country' ? words.country(place.countryCode) : undefined
  return [words.kind(place), country].filter(Boolean).join(' · ')
}

/** "Ville, province d’Alep, Syrie": where a place is, in one line. */
export function placeWhereabouts(
  place: NamedPlace & {
    readonly admin1: {
      readonly name: string
      readonly fr?: string | undefined
      readonly en?: string | undefined
    } | null
  },
  words: Words,
): string {
  const inProvince = place.kind !== 'country' && place.kind !== 'province' && place.admin1 !== null
  const province = inProvince
    ? words.title({ ...asProvince(place), labels: place.admin1 ?? {}, name: place.admin1?.name ?? '' })
    : undefined
  const country = place.countryCode !== null && place.kind !== 'country' ? words.country(place.countryCode) : undefined
  return words.capitalize(
    [words.kind(place), province === undefined ? undefined : lowerFirst(province, place, words), country]
      .filter(Boolean)
      .join(', '),
  )
}

function asProvince(place: NamedPlace): NamedPlace {
  return { ...place, kind: 'province', featureCode: 'A.ADM1' }
}

function lowerFirst(title: string, place: NamedPlace, words: Words): string {
  const unit = words.capitalize(words.kind(asProvince(place)))
  return title.startsWith(unit) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

/** "Alep, ville, Syrie, 24 mentions, 5 articles": everything a mark says to those who cannot see it. */
export function spokenName(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ')
}

/** "Exemple · 17 octobre 2015": where a passage comes from. */
export function sourceLine(
  article: Pick<Passage['article'], 'source' | 'published'>,
  words: Words,
  missing: { readonly source: string; readonly date: string },
): string {
  return [
    article.source ?? missing.source,
    article.published === null ? missing.date : words.day(article.published),
  ].join(' · ')
}
