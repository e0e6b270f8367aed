import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Construction } from './construction'
import { isInArea, isInUnit } from './is-inside'

/** What the sentence says of where a name lies: "Vienne, en Autriche", "Paris, Texas". */
export interface Holder {
  readonly construction: Construction
  /** Possible readings of the containing name, fewer where it is itself said to lie somewhere. */
  readonly outers: readonly PlaceRef[]
}

/** How the grammar of its sentence ties a mention to the names beside it. */
export interface Tie {
  readonly holder?: Holder
  /** Possible readings of the name that this one is said to hold. */
  readonly held?: readonly PlaceRef[]
  /** The same text for mentions that are tied alike. */
  readonly key: string
}

/** Inside some reading of the holder: a unit by its codes, a town or region by distance. */
export function isHeldBy(ref: PlaceRef, { outers }: Holder, gazetteer: Gazetteer): boolean {
  return outers.some((outer) => isInUnit(ref, outer, gazetteer) || isInArea(ref, outer, gazetteer))
}
