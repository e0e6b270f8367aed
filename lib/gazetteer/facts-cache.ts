import type { LngLat } from '../geo/lng-lat'
import type { PlaceRef } from './gazetteer'

/** What the matcher and the resolver ask of every candidate. */
export interface PlaceFacts {
  readonly featureCode: string
  readonly population: number
  readonly point: LngLat
  readonly radiusKm: number
  readonly countryCode: string | undefined
  readonly admin1Code: string | undefined
  readonly admin2Code: string | undefined
}

/** A power of two. Reports come back to the same candidates, which are read from the pack's columns once. */
const SLOTS = 1 << 15

/**
 * The facts of places asked for lately, each in the one slot that the low bits of its number tell: two places of one slot take
 * turns, and nothing needs to be counted or dropped.
 */
export class FactsCache {
  readonly #read: (ref: PlaceRef) => PlaceFacts
  /** One more than the number of the place in each slot; 0 is empty. */
  readonly #refs = new Uint32Array(SLOTS)
  readonly #facts = new Array<PlaceFacts | undefined>(SLOTS).fill(undefined)

  constructor(read: (ref: PlaceRef) => PlaceFacts) {
    this.#read = read
  }

  of(ref: PlaceRef): PlaceFacts {
    const slot = ref & (SLOTS - 1)
    const known = this.#facts[slot]
    if (known !== undefined && this.#refs[slot] === ref + 1) return known
    const facts = this.#read(ref)
    this.#refs[slot] = ref + 1
    this.#facts[slot] = facts
    return facts
  }
}
