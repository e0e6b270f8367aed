import { precisionOf } from './precision-of'
import { readAndFraction, readFraction, readFractionSign } from './read-fraction'
import { readNumber } from './read-number'
import type { NumberReading } from './read-number-words'
import { isCueWord, matchCue, type Scene } from './scene'

const MILE_KM = 1.609
const NAUTICAL_MILE_KM = 1.852

export interface DistanceReading {
  /** Absent where the words give a unit without a number: "quelques kilomètres", "a few miles". */
  readonly km?: number
  /** Half of the step that the number counts in, kilometres. */
  readonly precisionKm?: number
  /** "moins de", "within": the distance is a limit. */
  readonly bound: boolean
  /** Hedged or round: "environ", "une dizaine de". */
  readonly loose: boolean
  readonly next: number
}

/**
 * A distance at word `at`: "25 km", "une dizaine de kilomètres", "half a mile", "10 à 15 km" (their mean), "a few km",
 * "25 km (15 miles)", "a 25 km radius".
 */
export function readDistance(scene: Scene, at: number): DistanceReading | undefined {
  const bounded = matchCue(scene, 'bounds', at)
  let next = bounded ?? at
  let hedged = false
  for (let i = 0; i < 2; i++) {
    const hedge = matchCue(scene, 'hedges', next)
    if (hedge === undefined) break
    next = hedge
    hedged = true
  }
  const amount = readAmountIn(scene, next, bounded !== undefined)
  const unit = amount && readUnit(scene, amount.next)
  if (amount === undefined || unit === undefined) return undefined
  const half = readAndFraction(scene, unit.next)
  const converted = skipConversion(scene, half?.next ?? unit.next)
  const radius = isCueWord(scene, 'radius', converted) ? converted + 1 : undefined
  const after = radius ?? converted
  const hedgeAfter = matchCue(scene, 'hedgesAfter', after)
  const boundAfter = matchCue(scene, 'boundsAfter', after)
  const bound = bounded !== undefined || radius !== undefined || boundAfter !== undefined
  const loose = hedged || amount.loose || hedgeAfter !== undefined
  const end = hedgeAfter ?? boundAfter ?? after
  if (amount.value === undefined) return { bound, loose: true, next: end }
  const value = amount.value + (half?.value ?? 0)
  const precision = amount.precision ?? precisionOf(value)
  return { km: value * unit.km, precisionKm: precision * unit.km, bound, loose, next: end }
}

interface Amount {
  readonly value?: number
  /** Half of a range; otherwise the number tells. */
  readonly precision?: number
  readonly loose: boolean
  readonly next: number
}

function readAmountIn(scene: Scene, at: number, isBounded: boolean): Amount | undefined {
  // "within A 25-mile radius" has an article, "within A mile" a number.
  const article = isBounded && scene.cues.numbers.get(scene.words.lower(at)) === 1 ? at + 1 : at
  return readVague(scene, at) ?? readAmount(scene, article) ?? readAmount(scene, at)
}

function readAmount(scene: Scene, at: number): Amount | undefined {
  const part = readFraction(scene, at)
  if (part !== undefined) return { ...part, loose: false }
  const collective = readCollective(scene, at)
  if (collective !== undefined) return collective
  const low = readNumber(scene, at)
  if (low === undefined) return undefined
  const more = readFractionSign(scene, low.next) ?? readAndFraction(scene, low.next)
  if (more !== undefined) return { value: low.value + more.value, loose: false, next: more.next }
  const dash = scene.words.lower(low.next)
  const high =
    dash === '-' || dash === '–' || isCueWord(scene, 'rangeWords', low.next) ? readRangeEnd(scene, low) : undefined
  if (high !== undefined) {
    const [value, precision] = [(low.value + high.value) / 2, (high.value - low.value) / 2]
    return { value, precision, loose: true, next: high.next }
  }
  const precision = low.step === undefined ? {} : { precision: low.step / 2 }
  return { value: low.value, ...precision, loose: false, next: low.next }
}

function readRangeEnd(scene: Scene, low: NumberReading) {
  const high = readNumber(scene, low.next + 1)
  return high !== undefined && high.value > low.value ? high : undefined
}

/** "une dizaine de", "a dozen". */
function readCollective({ words, cues }: Scene, at: number): Amount | undefined {
  const number = cues.numbers.get(words.lower(at))
  const collective = cues.collectives.get(words.lower(at + 1))
  if (number === undefined || collective === undefined) return undefined
  const de = words.lower(at + 2)
  return { value: number * collective, loose: true, next: de === 'de' ? at + 3 : at + 2 }
}

function readVague(scene: Scene, at: number): Amount | undefined {
  const next = matchCue(scene, 'vague', at)
  return next === undefined ? undefined : { loose: true, next }
}

function readUnit(scene: Scene, at: number): { readonly km: number; readonly next: number } | undefined {
  const { words, cues } = scene
  // "a 25-mile radius"; else "20-mile" measures a thing.
  if (words.lower(at) === '-') return isCueWord(scene, 'radius', at + 2) ? readUnit(scene, at + 1) : undefined
  if (isCueWord(scene, 'nautical', at) && cues.units.get(words.lower(at + 1)) === MILE_KM)
    return { km: NAUTICAL_MILE_KM, next: at + 2 }
  // "10 km/h" is a speed and "10 km²" a surface.
  if (words.lower(at + 1) === '/') return undefined
  const km = cues.units.get(words.lower(at))
  if (km === undefined || km === 0) return undefined
  return isCueWord(scene, 'nautical', at + 1) ? { km: NAUTICAL_MILE_KM, next: at + 2 } : { km, next: at + 1 }
}

/** "25 km (15 miles)": the same distance again. */
function skipConversion(scene: Scene, at: number): number {
  if (scene.words.lower(at) !== '(') return at
  const hedge = matchCue(scene, 'hedges', at + 1) ?? at + 1
  const again = readAmount(scene, hedge)
  const unit = again && readUnit(scene, again.next)
  return unit !== undefined && scene.words.lower(unit.next) === ')' ? unit.next + 1 : at
}
