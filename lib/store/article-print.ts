import { foldKey } from '../text/fold'

/** Words in a row that are compared as one. */
const SHINGLE_WORDS = 5
/** With fewer shingles a text is too short to be called a copy. */
const FEWEST_SHINGLES = 12
const BANDS = 20
const ROWS = 3
/** Longer texts are compared by their beginning. */
const LONGEST = 200_000
/** Share of shingles from which two articles are near-identical, estimated from the minhashes. */
const ALIKE = 0.5

/** What near-identical articles are found by: equal bands make a pair worth comparing, minhashes compare it. */
export interface ArticlePrint {
  readonly bands: readonly number[]
  readonly minhashes: readonly number[]
}

/**
 * The print of a text, by minhash over shingles of folded words (Broder, "On the resemblance and containment of documents", 1997)
 * with bands (Leskovec et al., "Mining of Massive Datasets", ch. 3). Undefined for a short text.
 */
export function printOf(text: string): ArticlePrint | undefined {
  const words = foldKey(text.slice(0, LONGEST)).split(' ').map(hashWord)
  const shingles = new Set<number>()
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    shingles.add(words.slice(i, i + SHINGLE_WORDS).reduce((hash, word) => mix(hash ^ word), 0x9e3779b9))
  }
  if (shingles.size < FEWEST_SHINGLES) return undefined
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let i = 0; i < least.length; i++) {
      const hash = mix(shingle ^ Math.imul(i + 1, 0x85ebca6b)) >>> 0
      if (hash < (least[i] ?? 0)) least[i] = hash
    }
  }
  const bands = Array.from({ length: BANDS }, (_, band) =>
    least
      .slice(band * ROWS, (band + 1) * ROWS)
      .reduce((hash, value) => mix(hash ^ value), Math.imul(band + 1, 0xc2b2ae35)),
  )
  return { bands, minhashes: [...Int32Array.from(least)] }
}

/** Whether half of their words, five by five, are the same. */
export function areAlike(a: readonly number[], b: readonly number[]): boolean {
  const same = a.filter((hash, i) => hash === b[i]).length
  return same >= a.length * ALIKE
}

/** FNV-1a over the code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** The finalizer of MurmurHash3: every bit of the result depends on every bit of the number. */
function mix(number: number): number {
  let hash = number ^ (number >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
