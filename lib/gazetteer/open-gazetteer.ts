import { Recent } from '../recent'
import { FactsCache, type PlaceFacts } from './facts-cache'
import type { Demonym, Gazetteer, NameMatch, PlaceRef } from './gazetteer'
import type { Posting } from './key-index'
import { borneNames, nameMatch, openNameCursor } from './name-cursor'
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
  const { standsFor, hidden } = mergeRows(packs, bases)
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
    for (const { pack, base } of layers) {
      for (const posting of find(pack)) {
        const ref = refOf(base + posting.ref)
        if (ref === undefined) continue
        if (standsFor.size > 0 && matches.some((match) => match.ref === ref)) continue
        matches.push(make(ref, posting.tag, pack.languages))
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

  function findDemonym(key: string): readonly Demonym[] {
    return collect<Demonym>(
      (pack) => pack.demonyms.find(key),
      (ref, tag, languages) => ({ ref, lang: languages[readTag(tag).lang] ?? '' }),
    )
  }

  function readPlace(ref: PlaceRef): Place {
    const { pack, base } = layerOf(ref)
    return pack.place(ref - base)
  }

  function readPlaceFacts(ref: PlaceRef): PlaceFacts {
    const { pack, base } = layerOf(ref)
    const local = ref - base
    const { countryCode, admin1Code } = pack.unit(local)
    return {
      featureCode: pack.featureCode(local),
      population: pack.population(local),
      point: pack.point(local),
      radiusKm: pack.radiusKm(local),
      countryCode,
      admin1Code,
    }
  }

  return {
    packs: packs.map((pack) => pack.info),
    placeCount,
    find: (key) => names.get(key, findName),
    findDemonym: (key) => demonyms.get(key, findDemonym),
    opensLongDemonym(firstWord) {
      demonymOpenings ??= readDemonymOpenings(packs)
      return demonymOpenings.has(firstWord)
    },
    nameCursors: () => packs.map((pack, i) => openNameCursor(pack, (local) => refOf((bases[i] ?? 0) + local))),
    namesOf(ref) {
      const { id } = readPlace(ref)
      return layers.flatMap(({ pack, base }) => {
        const local = pack.byId(id)
        return local === undefined || refOf(base + local) !== ref ? [] : borneNames(pack, local)
      })
    },
    packOf(ref) {
      const { pack } = layerOf(ref)
      return packs.indexOf(pack)
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
    byId,
    country: (code) => unitOf(`ctry:${code}`),
    admin1: (countryCode, admin1Code) => unitOf(`adm1:${countryCode}.${admin1Code}`),
  }

  /** Asked for each candidate, and of few units. */
  function unitOf(id: string): PlaceRef | undefined {
    return ids.get(id, (key) => byId(key) ?? null) ?? undefined
  }
}

/** The first words of the demonyms that have several. */
function readDemonymOpenings(packs: readonly Pack[]): ReadonlySet<string> {
  const openings = new Set<string>()
  for (const { demonyms } of packs) {
    for (const key of demonyms.keys()) {
      const space = key.indexOf(' ')
      if (space > 0) openings.add(key.slice(0, space))
    }
  }
  return openings
}

/** Which row stands for which, over all packs, and rows that add names to nothing. Walks the smaller of two packs. */
function mergeRows(packs: readonly Pack[], bases: readonly number[]) {
  const standsFor = new Map<PlaceRef, PlaceRef>()
  const hidden = new Set<PlaceRef>()
  for (const [i, later] of packs.entries()) {
    const base = bases[i] ?? 0
    const shared = packs.slice(0, i).flatMap((earlier, j) => sharedRows(earlier, bases[j] ?? 0, later, base))
    const anchored = new Set(shared.map(([, ref]) => ref))
    for (const [earlierRef, laterRef] of shared) {
      const target = standsFor.get(earlierRef) ?? earlierRef
      if (later.featureCode(laterRef - base) === '') {
        standsFor.set(laterRef, target)
        continue
      }
      for (const [from, to] of standsFor) if (to === target) standsFor.set(from, laterRef)
      standsFor.set(target, laterRef)
    }
    for (let local = 0; local < later.info.places; local++) {
      if (later.featureCode(local) === '' && !anchored.has(base + local)) hidden.add(base + local)
    }
  }
  return { standsFor, hidden }
}

function sharedRows(earlier: Pack, earlierBase: number, later: Pack, laterBase: number): [PlaceRef, PlaceRef][] {
  const [small, large] = earlier.info.places < later.info.places ? [earlier, later] : [later, earlier]
  const rows: [PlaceRef, PlaceRef][] = []
  for (let local = 0; local < small.info.places; local++) {
    const other = large.byId(small.id(local))
    if (other === undefined) continue
    const [a, b] = small === earlier ? [local, other] : [other, local]
    rows.push([earlierBase + a, laterBase + b])
  }
  return rows
}
