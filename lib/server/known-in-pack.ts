import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Place } from '../gazetteer/place'
import type { SearchResult } from '../gazetteer/search/search'

/** A place of the gazetteer with what a screen says about where it lies and where it comes from. */
export interface KnownInPack {
  readonly place: Place
  readonly admin1?: Pick<Place, 'name' | 'labels'>
  /** The name of the pack whose row it is. */
  readonly pack: string
}

export interface FoundPlace extends KnownInPack, Omit<SearchResult, 'place' | 'ref'> {}

export function withSurroundings(gazetteer: Gazetteer, ref: PlaceRef): KnownInPack {
  const place = gazetteer.place(ref)
  const pack = gazetteer.packs[gazetteer.packOf(ref)]?.name ?? ''
  const { countryCode, admin1Code } = place
  const unit =
    countryCode === undefined || admin1Code === undefined ? undefined : gazetteer.admin1(countryCode, admin1Code)
  if (unit === undefined) return { place, pack }
  const { name, labels } = gazetteer.place(unit)
  return { place, pack, admin1: { name, labels } }
}
