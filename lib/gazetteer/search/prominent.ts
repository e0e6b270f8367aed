import { foldKey } from '../../text/fold'
import type { Gazetteer, PlaceRef } from '../gazetteer'

/** So many places of the largest population are found by the first letters of their names at once. */
const MOST = 20_000
const BUCKETS = 1024

/** The folded names of well-known places, sorted, so that a beginning finds them all. */
export interface Prominent {
  readonly keys: readonly string[]
  readonly refs: readonly PlaceRef[]
}

/**
 * Countries, provinces and the most populous places by the names that a screen shows. Two letters begin thousands of
 * names; of those only some are read, and these are the ones that nobody should miss.
 */
export function readProminent(gazetteer: Gazetteer): Prominent {
  const least = leastPopulation(gazetteer)
  const refs: PlaceRef[] = []
  gazetteer.eachPopulation((ref, population) => {
    if (population >= least && gazetteer.isShown(ref)) refs.push(ref)
  })
  const entries = refs.flatMap((ref) => {
    const { name, labels } = gazetteer.place(ref)
    const keys = new Set([name, labels.fr ?? '', labels.en ?? ''].map(foldKey))
    return [...keys].flatMap((key) => (key === '' ? [] : [{ key, ref }]))
  })
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.ref - b.ref))
  return { keys: entries.map(({ key }) => key), refs: entries.map(({ ref }) => ref) }
}

/** The places whose names begin with this, with the name. */
export function prominentFrom({ keys, refs }: Prominent, prefix: string): (readonly [key: string, ref: PlaceRef])[] {
  const found: (readonly [string, PlaceRef])[] = []
  for (let i = lowerBound(keys, prefix); keys[i]?.startsWith(prefix); i++) found.push([keys[i] ?? '', refs[i] ?? 0])
  return found
}

/** The population that at most `MOST` places have, by counting them in steps of a few percent. */
function leastPopulation(gazetteer: Gazetteer): number {
  const counts = new Uint32Array(BUCKETS)
  gazetteer.eachPopulation((_, population) => {
    const bucket = bucketOf(population)
    counts[bucket] = (counts[bucket] ?? 0) + 1
  })
  let bucket = BUCKETS - 1
  let held = 0
  while (bucket > 0 && held + (counts[bucket] ?? 0) <= MOST) held += counts[bucket--] ?? 0
  return Math.max(1, Math.exp(bucket / STEPS_A_FOLD))
}

const STEPS_A_FOLD = BUCKETS / 24

function bucketOf(population: number): number {
  return Math.min(BUCKETS - 1, Math.ceil(Math.log(Math.max(1, population)) * STEPS_A_FOLD))
}

function lowerBound(keys: readonly string[], key: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}
