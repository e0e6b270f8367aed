import type { Expressions, PlaceFeature, Places, Unresolved } from '../../lib/api/views'
import type { MarkStyle } from '../_map/map-mark'
import { byStyle, placeStyle, styleCount } from '../_map/place-style'
import { type Selection, type Shown, selectionKey } from './selection'

type ExpressionFeature = Expressions['features'][number]
type UnresolvedName = Unresolved['names'][number]

/** One line of the list and, where it has ground, one mark on the map. */
export interface Row {
  readonly key: string
  readonly selection: Selection
  readonly style: MarkStyle
  readonly count: number
  readonly articles: number
  readonly subject:
    | { readonly type: 'place'; readonly place: PlaceFeature }
    | { readonly type: 'expression'; readonly expression: ExpressionFeature }
    | { readonly type: 'name'; readonly name: UnresolvedName }
}

export interface Listed {
  readonly places: Places['features']
  readonly expressions: Expressions['features']
  readonly names: Unresolved['names']
}

/** What was reported there most comes first; then landmarks, actors and names without a place, each by count. */
export function rowsOf({ places, expressions, names }: Listed, show: Shown | null = null): Row[] {
  const rows = [
    ...places.map((place) => placeRow(place, show)),
    ...expressions.map(expressionRow),
    ...mergeNames(names).map(nameRow),
  ]
  return rows.filter((row) => isShown(row, show)).sort(byWeight)
}

function placeRow(place: PlaceFeature, show: Shown | null): Row {
  const style = show === 'actors' ? 'associative' : placeStyle(place)
  const { articles } = place.properties
  const count = styleCount(place, style)
  const selection = { type: 'place', id: place.id } as const
  return { key: selectionKey(selection), selection, style, count, articles, subject: { type: 'place', place } }
}

function expressionRow(expression: ExpressionFeature): Row {
  const selection = { type: 'expression', id: expression.id } as const
  const { count, articles } = expression.properties
  return {
    key: selectionKey(selection),
    selection,
    style: 'area',
    count,
    articles,
    subject: { type: 'expression', expression },
  }
}

/** One spelling is one row, even where different reasons kept its mentions from a place. */
function mergeNames(names: readonly UnresolvedName[]): UnresolvedName[] {
  const merged = new Map<string, UnresolvedName>()
  for (const name of names) {
    const known = merged.get(name.surface)
    if (known === undefined) merged.set(name.surface, name)
    else {
      const articles = Math.max(known.articles, name.articles)
      merged.set(name.surface, { ...known, count: known.count + name.count, articles })
    }
  }
  return [...merged.values()]
}

function nameRow(name: UnresolvedName): Row {
  const selection = { type: 'name', id: name.surface } as const
  const { count, articles } = name
  return {
    key: selectionKey(selection),
    selection,
    style: 'unresolved',
    count,
    articles,
    subject: { type: 'name', name },
  }
}

function isShown({ subject }: Row, show: Shown | null): boolean {
  if (show === null || show === 'undated') return true
  if (show === 'unresolved') return subject.type === 'name'
  if (subject.type === 'expression') return show === 'map' && subject.expression.geometry !== null
  if (subject.type === 'name') return false
  const { literal, landmark, associative, kind } = subject.place.properties
  if (show === 'actors') return associative > 0
  return literal + landmark > 0 && (kind === 'country') === (show === 'countries')
}

function byWeight(a: Row, b: Row): number {
  return byStyle(a.style, b.style) || b.count - a.count || b.articles - a.articles || (a.key < b.key ? -1 : 1)
}
