import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import { distanceKm } from '../geo/distance-km'
import type { LngLat } from '../geo/lng-lat'
import { valueAt } from './value-at'

/** A guess at one name of the article, made before its context is known. */
export interface Guess {
  /** What makes two mentions the same name. */
  readonly key: string
  readonly ref: PlaceRef
  readonly probability: number
  /** The sentence of this mention says clearly where the name lies. */
  readonly told: boolean
}

/** Where an article happens: how much of it lies in each country and province, and which places it is sure of. */
export interface ArticleFocus {
  /** Share in [0, 1] of the article's other names that lie in this country. */
  countryShare(country: string, exceptKey: string): number
  admin1Share(country: string, admin1: string, exceptKey: string): number
  /** Share in [0, 1] of the article's other names that are of this class: `P` towns, `A` countries and provinces… */
  classShare(letter: string, exceptKey: string): number
  /** How many guesses speak besides those at this name. */
  others(exceptKey: string): number
  /** Kilometres to the nearest other place that the article is sure of; Infinity where it is sure of none. */
  nearestKm(point: LngLat, exceptKey: string): number
  /** Does another of the article's names stand for this country or province? */
  names(ref: PlaceRef, exceptKey: string): boolean
  /** What another mention of this name is told to be: "Paris, Texas" for a later "Paris". */
  told(key: string): PlaceRef | undefined
  readonly dateline: Guess | undefined
  /** The text says nothing of where it happens, but is taken to happen in this country. */
  isHome(country: string): boolean
}

/** More names than this say nothing new about where an article happens. */
const MOST_ANCHORS = 150
/** A guess this sure stands for what its sentence tells. */
const SURE = 0.6

/**
 * Demonyms count as half a mention of their country, by `demonyms`: one reference an occurrence. Where neither they nor the
 * guesses speak of a country, it happens in the countries of `home`.
 */
export function focusOf(
  guesses: readonly Guess[],
  dateline: Guess | undefined,
  demonyms: readonly PlaceRef[],
  home: ReadonlySet<string>,
  gazetteer: Gazetteer,
): ArticleFocus {
  const countries = new Shares()
  const provinces = new Shares()
  const classes = new Shares()
  const named = new Map<PlaceRef, Set<string>>()
  const told = new Map<string, PlaceRef>()
  const anchors: { key: string; point: LngLat; vector: Vector }[] = []
  for (const guess of guesses) {
    const { key, ref, probability } = guess
    const country = gazetteer.countryCode(ref)
    const code = gazetteer.featureCode(ref)
    classes.add(code.charAt(0), key, probability)
    if (probability > 0.5) valueAt(named, ref, () => new Set<string>()).add(key)
    if (guess.told && probability > SURE) told.set(key, ref)
    if (country !== undefined) {
      countries.add(country, key, probability)
      const admin1 = gazetteer.admin1Code(ref)
      if (admin1 !== undefined) provinces.add(`${country}.${admin1}`, key, probability)
    }
    const isArea = code.startsWith('A.PCL') || code.startsWith('L.CONT') || code.startsWith('H.')
    if (probability > 0.6 && !isArea && anchors.length < MOST_ANCHORS)
      anchors.push({ key, point: gazetteer.point(ref), vector: onSphere(gazetteer.point(ref)) })
  }
  for (const ref of demonyms) {
    const country = gazetteer.countryCode(ref)
    if (country !== undefined) countries.add(country, `demonym ${ref}`, 0.5)
  }
  const isSilent = demonyms.length === 0 && !guesses.some((guess) => isCountry(guess, gazetteer))
  if (isSilent) {
    for (const country of home) {
      countries.add(country, HOME, HOME_WEIGHT)
      const ref = gazetteer.country(country)
      if (ref !== undefined) valueAt(named, ref, () => new Set<string>()).add(HOME)
    }
  }
  return {
    countryShare: (country, exceptKey) => countries.share(country, exceptKey),
    admin1Share: (country, admin1, exceptKey) => provinces.share(`${country}.${admin1}`, exceptKey),
    classShare: (letter, exceptKey) => classes.share(letter, exceptKey),
    others: (exceptKey) => countries.others(exceptKey),
    nearestKm(point, exceptKey) {
      const here = onSphere(point)
      let nearest: LngLat | undefined
      let closest = -2
      // The largest cosine of the angle between them tells the nearest, which alone is measured.
      for (const { key, point: there, vector } of anchors) {
        const cosine = here[0] * vector[0] + here[1] * vector[1] + here[2] * vector[2]
        if (cosine <= closest || key === exceptKey) continue
        closest = cosine
        nearest = there
      }
      return nearest === undefined ? Number.POSITIVE_INFINITY : distanceKm(point, nearest)
    },
    names(ref, exceptKey) {
      const keys = named.get(ref)
      return keys !== undefined && (keys.size > 1 || !keys.has(exceptKey))
    },
    told: (key) => told.get(key),
    dateline,
    isHome: (country) => isSilent && home.has(country),
  }
}

/** No name folds to this. */
const HOME = '(home)'
/** As many as make an article whose country can be told. */
const HOME_WEIGHT = 2

function isCountry({ ref, probability }: Guess, gazetteer: Gazetteer): boolean {
  return probability > SURE && gazetteer.featureCode(ref).startsWith('A.PCL')
}

type Vector = readonly [x: number, y: number, z: number]

const RADIANS = Math.PI / 180

function onSphere([lng, lat]: LngLat): Vector {
  const across = Math.cos(lat * RADIANS)
  return [across * Math.cos(lng * RADIANS), across * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)]
}

/** Weights by unit, and how much of each came from which name, so that no name votes for itself. */
class Shares {
  readonly #totals = new Map<string, number>()
  readonly #byName = new Map<string, Map<string, number>>()
  readonly #ofName = new Map<string, number>()
  #total = 0

  add(unit: string, name: string, weight: number): void {
    this.#totals.set(unit, (this.#totals.get(unit) ?? 0) + weight)
    const own = this.#byName.get(name) ?? new Map<string, number>()
    own.set(unit, (own.get(unit) ?? 0) + weight)
    this.#byName.set(name, own)
    this.#ofName.set(name, (this.#ofName.get(name) ?? 0) + weight)
    this.#total += weight
  }

  others(exceptName: string): number {
    return this.#total - (this.#ofName.get(exceptName) ?? 0)
  }

  share(unit: string, exceptName: string): number {
    const rest = this.others(exceptName)
    if (rest <= 1e-9) return 0
    return ((this.#totals.get(unit) ?? 0) - (this.#byName.get(exceptName)?.get(unit) ?? 0)) / rest
  }
}
