import { readNumber } from './read-number'
import { isCueWord, matchCue, type Scene } from './scene'

export interface DistanceReading {
  /** Absent where the words give a unit without a number: "quelques kilomètres", "a few miles". */
  readonly km?: number
  /** "moins de", "within": the distance is a limit. */
  readonly bound: boolean
  /** Hedged or round: "environ", "une dizaine de". */
  readonly loose: boolean
  readonly next: number
}

/** A distance at word `at`: "25 km", "une dizaine de kilomètres", "half a mile", "10 à 15 km" (their mean), "a few km". */
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
  const bound = bounded !== undefined
  const amount = readVague(scene, next) ?? readAmount(scene, next)
  if (amount === undefined) return undefined
  const unit = readUnit(scene, amount.next)
  if (unit === undefined) return undefined
  const { next: afterUnit, extra } = withHalf(scene, unit.next)
  const loose = hedged || amount.loose
  if (amount.value === undefined) return { bound, loose: true, next: afterUnit }
  return { km: (amount.value + extra) * unit.km, bound, loose, next: afterUnit }
}

interface Amount {
  readonly value?: number
  readonly loose: boolean
  readonly next: number
}

function readAmount(scene: Scene, at: number): Amount | undefined {
  const half = readHalf(scene, at)
  if (half !== undefined) return half
  const collective = readCollective(scene, at)
  if (collective !== undefined) return collective
  const low = readNumber(scene, at)
  if (low === undefined) return undefined
  const dash = scene.words.lower(low.next)
  const high =
    dash === '-' || dash === '–' || isCueWord(scene, 'rangeWords', low.next) ? readRangeEnd(scene, low) : undefined
  if (high !== undefined) return { value: (low.value + high.value) / 2, loose: true, next: high.next }
  return { value: low.value, loose: false, next: low.next }
}

function readRangeEnd(scene: Scene, low: { readonly value: number; readonly next: number }) {
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

/** "half a mile", "half a", "un demi-kilomètre", "a half mile". */
function readHalf(scene: Scene, at: number): Amount | undefined {
  const { words, cues } = scene
  if (isCueWord(scene, 'half', at)) {
    const next = words.lower(at + 1) === 'a' || words.lower(at + 1) === '-' ? at + 2 : at + 1
    return { value: 0.5, loose: false, next }
  }
  if (cues.numbers.get(words.lower(at)) !== 1 || !isCueWord(scene, 'half', at + 1)) return undefined
  return { value: 0.5, loose: false, next: words.lower(at + 2) === '-' ? at + 3 : at + 2 }
}

function readVague(scene: Scene, at: number): Amount | undefined {
  const next = matchCue(scene, 'vague', at)
  return next === undefined ? undefined : { loose: true, next }
}

function readUnit(scene: Scene, at: number): { readonly km: number; readonly next: number } | undefined {
  const { words, cues } = scene
  if (isCueWord(scene, 'nautical', at) && cues.units.get(words.lower(at + 1)) === 1.609)
    return { km: 1.852, next: at + 2 }
  // "20-mile" measures a thing, "10 km/h" a speed and "10 km²" a surface.
  if (words.lower(at + 1) === '/') return undefined
  const km = cues.units.get(words.lower(at))
  if (km === undefined || km === 0) return undefined
  return isCueWord(scene, 'nautical', at + 1) ? { km: 1.852, next: at + 2 } : { km, next: at + 1 }
}

/** "deux kilomètres et demi", "a mile and a half". */
function withHalf(scene: Scene, at: number): { readonly extra: number; readonly next: number } {
  const joined = matchCue(scene, 'conjunctions', at)
  if (joined !== undefined) {
    const half = scene.words.lower(joined) === 'a' ? joined + 1 : joined
    if (isCueWord(scene, 'half', half)) return { extra: 0.5, next: half + 1 }
  }
  return { extra: 0, next: at }
}
