import { createLoader, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { parseAsMapView } from '../_map/map-view'

/** GeoNames' classes, those that people look for first. */
export const CLASSES = ['P', 'A', 'S', 'L', 'T', 'H', 'R', 'V', 'U'] as const
export type FeatureClass = (typeof CLASSES)[number]

/** The page's state is its address. One thing at a time is open: a place or a pack. */
export const gazetteerParameters = {
  q: parseAsString.withDefault(''),
  class: parseAsStringLiteral(CLASSES),
  country: parseAsString,
  near: parseAsBoolean.withDefault(false),
  place: parseAsString,
  pack: parseAsString,
  at: parseAsMapView,
}

export const loadGazetteerParameters = createLoader(gazetteerParameters)

interface Asked {
  readonly q: string
  readonly class: FeatureClass | null
  readonly country: string | null
  readonly near: boolean
  readonly at: { readonly lat: number; readonly lng: number } | null
}

/** What the address asks the search; null where it asks nothing. */
export function searchOf({ q, class: featureClass, country, near, at }: Asked) {
  if (q.trim() === '') return null
  return {
    q,
    ...(featureClass !== null && { class: featureClass }),
    ...(country !== null && /^[A-Z]{2}$/.test(country) && { country }),
    ...(near && at !== null && { near: `${at.lng},${at.lat}` }),
  }
}
