import { Recent } from '../recent'
import { readDemonymOpenings } from './demonym-openings'
import { FactsCache, type PlaceFacts } from './facts-cache'
import type { Demonym, Gazetteer, NameMatch, PackContents, PlaceRef } from './gazetteer'
import type { Posting } from './key-index'
import { mergePacks } from './merge-packs'
import { borneAliases, borneNames, nameMatch, openNameCursor } from './name-cursor'
import { readTag } from './name-tag'
import type { Pack } from './pack'
import type { Place } from './place'

/** Reports come back to the same names and places; what they do not know at all they also ask again. */
const MOST_NAMES = 16_384
const MOST_PLACES = 8_192

/**
 * Several packs as one. A later pack's row replaces the row that an earlier pack has for the same id and adds its
 * names to that place's; a row without a feature code only adds names, and falls away where no earlier pack has its id.
 */
export function openGazetteer(packs: readonly Pack[]): Gazetteer {
  const bases = packs.map((_, i) => packs.slice(0, i).reduce((sum, pack) => sum + pack.info.places, 0))
  const placeCount = packs.reduce((sum, pack) => sum + pack.info.places, 0)
  const { standsFor, others, hidden } = mergePacks(packs, bases)
  // The last pack is asked first, so that its matches come first.
  const layers = packs.map((pack, i) => ({ pack, base: bases[i] ?? 0 })).reverse()

  const names = new Recent<string, readonly NameMatch[]>(MOST_NAMES)
  const demonyms = new Recent<string, readonly Demonym[]>(MOST_NAMES)
  const places = new Recent<PlaceRef, Place>(MOST_PLACES)
  const ids = new Recent<string, PlaceRef | null>(MOST_PLACES)
  const facts = new FactsCache(readPlaceFacts)

  let demonymOpenings: ReadonlySet<string> | undefined

  /** The pack that has a ref; the ref's number there is what `base` leaves of it. */
  function layerOf(ref: PlaceRef) {
    for (const layer of layers) if (ref >= layer.base && ref < layer.base + layer.pack.info.places) return layer
    throw new RangeError(`No place has the number ${ref}; there are ${placeCount}`)
  }

  /** The place that a row stands for. */
  function refOf(row: number): PlaceRef | undefined {
    const ref = standsFor.get(row) ?? row
    return hidden.has(ref) ? undefined : ref
  }

  function collect<Match extends { readonly ref: PlaceRef }>(
    find: (pack: Pack) => readonly Posting[],
    make: (ref: PlaceRef, tag: number, languages: readonly string[]) => Match,
  ): readonly Match[] {
    const matches: Match[] = []
    // Only a place of several rows can come twice; the stronger claim stays.
    const seen = new Map<PlaceRef, { readonly at: number; readonly rank: number }>()
    for (const { pack, base } of layers) {
      for (const posting of find(pack)) {
        const ref = refOf(base + posting.ref)
        if (ref === undefined) continue
        const before = seen.get(ref)
        const rank = posting.tag & 7
        if (before && before.rank <= rank) continue
        const at = before?.at ?? matches.length
        matches[at] = make(ref, posting.tag, pack.languages)
        if (others.has(ref)) seen.set(ref, { at, rank })
      }
    }
    return matches
  }

  function byId(id: string): PlaceRef | undefined {
    for (const { pack, base } of layers) {
      const local = pack.byId(id)
      if (local === undefined) continue
      const ref = refOf(base + local)
      if (ref !== undefined) return ref
    }
    return undefined
  }

  function findName(key: string): readonly NameMatch[] {
    return collect<NameMatch>((pack) => pack.names.find(key), nameMatch)
  }

  function findRomanised(key: string): readonly NameMatch[] {
    return collect<NameMatch>(
      (pack) => pack.romanised?.find(key) ?? [],
      (ref) => ({ ref, kind: 'alternate' }),
    )
  }

  function findDemonym(key: string): readonly Demonym[] {
    return collect<Demonym>(
      (pack) => pack.demonyms.find(key),
      (ref, tag, languages) => ({ ref, lang: languages[readTag(tag).lang] ?? '' }),
    )
  }

  /** What each row that stands for a place gives. */
  function rowsFor<Given>(ref: PlaceRef, give: (pack: Pack, local: number) => readonly Given[]): Given[] {
    return [ref, ...(others.get(ref) ?? [])].flatMap((row) => {
      const { pack, base } = layerOf(row)
      return give(pack, row - base)
    })
  }

  function rowAt(ref: PlaceRef): Place {
    const { pack, base } = layerOf(ref)
    return pack.place(ref - base)
  }

  /** What the row of the last pack does not know is what earlier ones know. */
  function readPlace(ref: PlaceRef): Place {
    return (others.get(ref) ?? []).map(rowAt).reduce(completePlace, rowAt(ref))
  }

  function readPlaceFacts(ref: PlaceRef): PlaceFacts {
    const { pack, base } = layerOf(ref)
    const local = ref - base
    const { countryCode, admin1Code, admin2Code } = pack.unit(local)
    return {
      featureCode: pack.featureCode(local),
      population: pack.population(local) || populationOfOthers(ref),
      point: pack.point(local),
      radiusKm: pack.radiusKm(local),
      countryCode,
      admin1Code,
      admin2Code,
    }
  }

  return {
    packs: packs.map((pack) => pack.info),
    placeCount,
    home: new Set(packs.slice(1).flatMap(({ contents }) => countryOf(contents))),
    find: (key) => names.get(key, findName),
    findRomanised,
    findDemonym: (key) => demonyms.get(key, findDemonym),
    opensLongDemonym(firstWord) {
      demonymOpenings ??= readDemonymOpenings(packs)
      return demonymOpenings.has(firstWord)
    },
    nameCursors: () => packs.map((pack, i) => openNameCursor(pack, (local) => refOf((bases[i] ?? 0) + local))),
    namesOf: (ref) => rowsFor(ref, borneNames),
    aliasesOf: (ref) => [...new Set(rowsFor(ref, borneAliases))].sort(),
    packOf(ref) {
      const { pack } = layerOf(ref)
      return packs.indexOf(pack)
    },
    eachPopulation(tell) {
      for (const { pack, base } of layers) {
        for (let local = 0; local < pack.info.places; local++) tell(base + local, pack.population(local))
      }
    },
    isShown: (ref) => refOf(ref) === ref,
    longestFrom(firstWord) {
      let longest = 0
      for (const { pack } of layers) longest = Math.max(longest, pack.firstWords.longestFrom(firstWord))
      return longest
    },
    place: (ref) => places.get(ref, readPlace),
    radiusKm: (ref) => facts.of(ref).radiusKm,
    featureCode: (ref) => facts.of(ref).featureCode,
    population: (ref) => facts.of(ref).population,
    point: (ref) => facts.of(ref).point,
    countryCode: (ref) => facts.of(ref).countryCode,
    admin1Code: (ref) => facts.of(ref).admin1Code,
    admin2Code: (ref) => facts.of(ref).admin2Code,
    byId,
    country: (code) => unitOf(`ctry:${code}`),
    admin1: (countryCode, admin1Code) => unitOf(`adm1:${countryCode}.${admin1Code}`),
  }

  function populationOfOthers(ref: PlaceRef): number {
    for (const row of others.get(ref) ?? []) {
      const { pack, base } = layerOf(row)
      const population = pack.population(row - base)
      if (population > 0) return population
    }
    return 0
  }

  /** Asked for each candidate, and of few units. */
  function unitOf(id: string): PlaceRef | undefined {
    return ids.get(id, (key) => byId(key) ?? null) ?? undefined
  }
}

/** The one country that nearly all of a pack's places lie in. */
function countryOf({ countries }: PackContents): string[] {
  const total = Object.values(countries).reduce((sum, count) => sum + count, 0)
  return Object.keys(countries).filter((country) => country !== '' && (countries[country] ?? 0) >= 0.9 * total)
}

function completePlace(place: Place, other: Place): Place {
  return {
    ...place,
    labels: { ...other.labels, ...place.labels },
    population: place.population || other.population,
  }
}
