/** How exactly a mention's place says where it is. */
export type Precision = 'point' | 'place' | 'area' | 'district' | 'province' | 'country' | 'none'

/** Feature code prefixes, first match wins. */
const PRECISIONS: readonly (readonly [prefix: string, precision: Precision])[] = [
  ['A.PCL', 'country'],
  ['A.TERR', 'country'],
  ['L.CONT', 'country'],
  ['A.ADM1', 'province'],
  ['A.ADM', 'district'],
  ['P', 'place'],
  ['S', 'place'],
]

/** `point`: coordinates that were written or given; `place`: a settlement or a facility; wider ones by their kind. */
export function precisionOf(place: { readonly id: string; readonly featureCode: string } | null): Precision {
  if (place === null) return 'none'
  if (place.id.startsWith('pt:')) return 'point'
  return PRECISIONS.find(([prefix]) => place.featureCode.startsWith(prefix))?.[1] ?? 'area'
}
