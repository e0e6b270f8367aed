import type { PlaceFeature } from '../../lib/api/views'
import type { MarkStyle } from './map-mark'

const AREAS = new Set(['province', 'district', 'region', 'area', 'water'])

/** A place is what was mostly said of it: reported, else a landmark, else an actor. */
export function placeStyle({ properties }: PlaceFeature): MarkStyle {
  const { literal, landmark, kind } = properties
  if (literal > 0) return kind === 'country' ? 'country' : AREAS.has(kind) ? 'area' : 'literal'
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
}

/** What was reported comes first, then landmarks, actors and names without a place. */
export function byStyle(a: MarkStyle, b: MarkStyle): number {
  return WEIGHT[a] - WEIGHT[b]
}
