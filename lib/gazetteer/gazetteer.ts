import type { LngLat } from '../geo/lng-lat'
import type { Place, PlaceId } from './place'

/** Dense number of a place among all loaded packs; valid only for the `Gazetteer` that gave it. */
export type PlaceRef = number

/** How a name came to be on a place; drives the weight of an exact match. */
export type NameKind = 'main' | 'label' | 'alternate' | 'abbreviation' | 'historic'

/** One place that bears a looked-up name. */
export interface NameMatch {
  readonly ref: PlaceRef
  readonly kind: NameKind
  /** The name's language where the source gives one: `fr`, `en`, `ar`… */
  readonly lang?: string
}

export interface PackInfo {
  readonly name: string
  /** Hash of the content: two packs with the same version answer alike. */
  readonly version: string
  readonly places: number
  readonly names: number
}

/** What a pack is made of; not part of every answer, since a world has many countries. */
export interface PackContents {
  /** Places by class letter: `P` settlements, `A` units… */
  readonly classes: Readonly<Record<string, number>>
  /** Places by country code; an empty one is no country. */
  readonly countries: Readonly<Record<string, number>>
  readonly credits: readonly { readonly source: string; readonly licence: string; readonly url?: string | undefined }[]
  readonly byteLength: number
}

/** An adjective or inhabitant name ("syrien", "Syrians") and the country or region that it points to. */
export interface Demonym {
  readonly ref: PlaceRef
  readonly lang: string
}

/**
 * A place in the sorted folded names of one pack. Every move is a few microseconds, however large the pack; a name's
 * matches leave out rows that stand for nothing.
 */
export interface NameCursor {
  /** The folded name it stands on; meaningless before the first move and after one that returned false. */
  readonly key: string
  /** To the first name that is not before this key. */
  seek(key: string): boolean
  /** To the first name after all those that begin with this prefix. */
  seekPast(prefix: string): boolean
  next(): boolean
  matches(): readonly NameMatch[]
}

/** A folded name that a place bears. */
export interface BorneName extends Omit<NameMatch, 'ref'> {
  readonly key: string
}

/** All loaded packs as one. Keys are made by `foldKey`; look-ups never throw on strange keys. */
export interface Gazetteer {
  readonly packs: readonly PackInfo[]
  readonly placeCount: number
  /** Countries that a pack was added for: who adds the villages of Syria reads about Syria. */
  readonly home: ReadonlySet<string>
  /** Places that bear exactly this folded name, later packs first; empty where none does. */
  find(key: string): readonly NameMatch[]
  /** A cursor for each pack, in the order of `packs`. */
  nameCursors(): readonly NameCursor[]
  /** All names that a place bears in any pack. Reads whole indexes: for one place that a person looks at. */
  namesOf(ref: PlaceRef): readonly BorneName[]
  /** Its ids in other sources, as far as the packs keep them. Reads whole tables, as `namesOf` does. */
  aliasesOf(ref: PlaceRef): readonly string[]
  /** The number in `packs` of the one whose row this place is. */
  packOf(ref: PlaceRef): number
  /** Tells the population of every row, past all caches: for a walk over a whole gazetteer. */
  eachPopulation(tell: (ref: PlaceRef, population: number) => void): void
  /** Does this row stand for a place, or is it replaced by another pack's, or only adds names? */
  isShown(ref: PlaceRef): boolean
  /** The largest number of key words among names that begin with this word; 0 where no name does. Lets a matcher skip at once. */
  longestFrom(firstWord: string): number
  /** Places with a name that sounds so, by a key that `romanisedKey` made; only in countries whose names are romanised. */
  findRomanised(key: string): readonly NameMatch[]
  findDemonym(key: string): readonly Demonym[]
  /** Does a demonym of several words begin with this one ("south")? */
  opensLongDemonym(firstWord: string): boolean
  place(ref: PlaceRef): Place
  /** Class letter, code, population… without building a whole `Place`: the matcher's and resolver's hot path. */
  featureCode(ref: PlaceRef): string
  population(ref: PlaceRef): number
  point(ref: PlaceRef): LngLat
  radiusKm(ref: PlaceRef): number
  countryCode(ref: PlaceRef): string | undefined
  admin1Code(ref: PlaceRef): string | undefined
  admin2Code(ref: PlaceRef): string | undefined
  byId(id: PlaceId): PlaceRef | undefined
  /** The country's own entry, `ctry:SY`. */
  country(code: string): PlaceRef | undefined
  /** The first-level unit's entry, `adm1:SY.09`. */
  admin1(countryCode: string, admin1Code: string): PlaceRef | undefined
}
