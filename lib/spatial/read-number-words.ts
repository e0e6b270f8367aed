import type { Scene } from './scene'

export interface NumberReading {
  readonly value: number
  readonly next: number
  /** What its last digit counts in, where it has decimals. */
  readonly step?: number
}

const MOST_WORDS = 12
/** "vingt-et-un" has three. */
const JOINTS: ReadonlySet<string> = new Set(['-', 'et', 'and'])
/** What the next word may add to the tens before it: "soixante et onze", "quatre-vingt-dix", "dix-sept", "twenty-five". */
const TEENS_AFTER: ReadonlySet<number> = new Set([60, 80])
const UNITS_AFTER_TEN: ReadonlySet<number> = new Set([10, 70, 90])

/**
 * A number written out: "vingt-et-un", "quatre-vingt-dix-sept", "deux mille cinq cents", "a hundred and ten". Words that do not
 * make one number together end it: "cinq, six", "ten two".
 */
export function readNumberWords({ words, cues }: Scene, at: number): NumberReading | undefined {
  let thousands = 0
  let rest: number | undefined
  let next = at
  for (let i = at; i < at + MOST_WORDS; i++) {
    const word = words.lower(i)
    const isJoint = i > at && JOINTS.has(word)
    if (isJoint && (cues.numbers.has(words.lower(i + 1)) || JOINTS.has(words.lower(i + 1)))) continue
    const number = cues.numbers.get(word)
    // "un mille nautique" counts miles, not a thousand.
    if (number === undefined || (number === 1000 && cues.words.nautical.has(words.lower(i + 1)))) break
    if (number === 1000) {
      if (thousands > 0) break
      thousands = (rest ?? 1) * 1000
      rest = 0
    } else {
      const sum = extend(rest, number)
      if (sum === undefined) break
      rest = sum
    }
    next = i + 1
  }
  const value = thousands + (rest ?? 0)
  return value > 0 ? { value, next } : undefined
}

/** The number below a thousand that `number` makes of `rest`; undefined where the two are two numbers. */
function extend(rest: number | undefined, number: number): number | undefined {
  if (rest === undefined || rest === 0) return number
  const low = rest % 100
  if (number === 100) return rest < 100 && low < 20 ? rest * 100 : undefined
  if (number === 20 && low === 4) return rest + 76
  if (low === 0) return rest + number
  if (number < 10 && low >= 20 && low % 10 === 0) return rest + number
  if (number < 20 && TEENS_AFTER.has(low)) return rest + number
  return number >= 7 && number < 10 && UNITS_AFTER_TEN.has(low) ? rest + number : undefined
}
