import { createLoader, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { parseAsMapView } from '../_map/map-view'

export const TABS = ['places', 'articles'] as const
export type Tab = (typeof TABS)[number]

/** What the line under the list can narrow it to. */
export const SHOWN = ['map', 'countries', 'actors', 'unresolved', 'undated'] as const
export type Shown = (typeof SHOWN)[number]

/** The dashboard's state is its address, so that a view can be shared and walked back and forth. */
export const dashboardParameters = {
  place: parseAsString,
  expression: parseAsString,
  name: parseAsString,
  tab: parseAsStringLiteral(TABS).withDefault('places'),
  show: parseAsStringLiteral(SHOWN),
  actors: parseAsBoolean.withDefault(false),
  at: parseAsMapView,
}

export const loadDashboardParameters = createLoader(dashboardParameters)

/** One thing at a time is selected: a place, an expression, or a name without a place. */
export type Selection =
  | { readonly type: 'place'; readonly id: string }
  | { readonly type: 'expression'; readonly id: string }
  | { readonly type: 'name'; readonly id: string }

export function selectionOf(parameters: {
  readonly place: string | null
  readonly expression: string | null
  readonly name: string | null
}): Selection | undefined {
  if (parameters.place !== null) return { type: 'place', id: parameters.place }
  if (parameters.expression !== null) return { type: 'expression', id: parameters.expression }
  if (parameters.name !== null) return { type: 'name', id: parameters.name }
  return undefined
}

/** The address parameters that say exactly this selection. */
export function selectionParameters(selection: Selection | undefined) {
  const only = (type: Selection['type']) => (selection?.type === type ? selection.id : null)
  return { place: only('place'), expression: only('expression'), name: only('name') }
}

/** A selection as one string, for marks and rows: `place:gn:170063`. */
export function selectionKey({ type, id }: Selection): string {
  return `${type}:${id}`
}

export function selectionFromKey(key: string): Selection | undefined {
  const split = key.indexOf(':')
  const type = key.slice(0, split)
  const id = key.slice(split + 1)
  return type === 'place' || type === 'expression' || type === 'name' ? { type, id } : undefined
}
