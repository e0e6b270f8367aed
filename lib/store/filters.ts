import type { PlaceKind } from '../gazetteer/place-kind'
import type { Sense } from '../recognize/mention'

export type ReviewState = 'confirmed' | 'corrected' | 'rejected' | 'none'
export type MarkKind = 'toponym' | 'expression'

/**
 * What an answer may be narrowed to; all of them together. Of a list one value suffices. Where each is documented for callers:
 * `lib/api/filter-parameters.ts`. What they mean for a mention: `columns/matcher.ts`.
 */
export interface Filters {
  readonly bbox?: readonly [west: number, south: number, east: number, north: number] | undefined
  /** Days, both included; of publication, or those that the sentence speaks of. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly time?: 'published' | 'mentioned' | undefined
  /** What has no such day: left out as soon as `from` or `to` is given, unless included; or nothing else. */
  readonly undated?: 'include' | 'only' | undefined
  /** Words that the article has, "phrases", and -words that it has not. */
  readonly q?: string | undefined
  readonly place?: readonly string[] | undefined
  /** Countries (`SY`) and their first-level units (`SY.09`). */
  readonly within?: readonly string[] | undefined
  readonly country?: readonly string[] | undefined
  readonly class?: readonly PlaceKind[] | undefined
  readonly sense?: readonly Sense[] | undefined
  readonly source?: readonly string[] | undefined
  readonly attribution?: readonly string[] | undefined
  readonly article?: readonly string[] | undefined
  readonly lang?: readonly string[] | undefined
  readonly minConfidence?: number | undefined
  readonly review?: readonly ReviewState[] | undefined
  readonly kind?: readonly MarkKind[] | undefined
}
