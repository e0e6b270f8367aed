import type { PlaceFeature, PlaceKind } from '../../lib/api/views'
import type { MarkStyle } from './map-mark'

const AREAS: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['province', 'district', 'region', 'area', 'water'])

/** How a place is marked that was reported. */
export function reportedStyle(kind: PlaceKind): MarkStyle {
  return kind === 'country' ? 'country' : AREAS.has(kind) ? 'area' : 'literal'
}

/** A place is what was mostly said of it: reported, else a landmark, else an actor. */
export function placeStyle({ properties }: PlaceFeature): MarkStyle {
  const { literal, landmark, kind } = properties
  if (literal > 0) return reportedStyle(kind)
  return landmark > 0 ? 'landmark' : 'associative'
}

/** The count that the style speaks of. */
export function styleCount({ properties }: PlaceFeature, style: MarkStyle): number {
  if (style === 'associative') return properties.associative
  return style === 'landmark' ? properties.landmark : properties.literal
}

const WEIGHT: Readonly<Record<MarkStyle, number>> = {
  literal: 0,
  area: 0,
  country: 0,
  landmark: 1,
  associative: 2,
  unresolved: 3,
  known: 4,
}

/** What was reported comes first, then landmarks, actors and names without a place. */
export function byStyle(a: MarkStyle, b: MarkStyle): number {
  return WEIGHT[a] - WEIGHT[b]
}
