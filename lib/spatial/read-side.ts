import { skipFrenchArticle } from './phrase'
import { type CompassReading, readCompass } from './read-compass'
import { isCueWord, matchCue, type Scene } from './scene'

const MOST_SIDES = 4

export interface SideReading extends CompassReading {
  /** Several sides that no one bearing stands for: "le nord et le sud", "le centre et l'est". */
  readonly isWide: boolean
}

/**
 * The side that words name, several joined ones included: "nord et l'est", "north, north-east and east", "extrême-nord",
 * "centre-est", "north-central", "centre". A middle alone has no bearing.
 */
export function readSide(scene: Scene, at: number): SideReading | undefined {
  const first = readOne(scene, at)
  if (first === undefined) return undefined
  let all: readonly CompassReading[] = [first]
  let pending = all
  while (pending.length < MOST_SIDES) {
    const next = pending.at(-1)?.next ?? at
    const comma = scene.words.lower(next) === ',' ? next + 1 : next
    const slash = scene.words.lower(next) === '/' ? next + 1 : undefined
    const joined = slash ?? matchCue(scene, 'conjunctions', comma)
    if (joined === undefined && comma === next) break
    const side = readOne(scene, skipToSide(scene, joined ?? comma))
    if (side === undefined) break
    pending = [...pending, side]
    // A list is one only with its conjunction: "au nord, au sud de X" is not.
    if (joined !== undefined) all = pending
  }
  const next = all.at(-1)?.next ?? at
  const bearing = meanBearing(all.map((side) => side.bearing))
  return bearing === undefined ? { next, isWide: all.length > 1 } : { bearing, next, isWide: false }
}

/** "centre", "centre-ville", "downtown", "central". */
export function readMiddle(scene: Scene, at: number): CompassReading | undefined {
  if (isCueWord(scene, 'middleAdjectives', at)) return { next: at + 1 }
  if (!isCueWord(scene, 'middle', at)) return undefined
  const isCompound = scene.words.lower(at + 1) === '-' && scene.words.lower(at + 2) === 'ville'
  return { next: isCompound ? at + 3 : at + 1 }
}

function readOne(scene: Scene, at: number): CompassReading | undefined {
  const opened = isCueWord(scene, 'intensifiers', at) ? skipDash(scene, at + 1) : at
  const middle = readMiddle(scene, opened)
  // "centre-nord", "north-central": the side of the middle.
  const ofMiddle = middle && readCompass(scene, skipDash(scene, middle.next))
  if (middle !== undefined) return ofMiddle ?? middle
  const point = readCompass(scene, opened)
  if (point === undefined || !isCueWord(scene, 'compassNouns', opened)) return point
  const central = skipDash(scene, point.next)
  return isCueWord(scene, 'middleAdjectives', central) ? { ...point, next: central + 1 } : point
}

function skipToSide(scene: Scene, at: number): number {
  const toward = matchCue(scene, 'toward', at) ?? at
  const opened = skipFrenchArticle(scene.words, toward) ?? toward
  return isCueWord(scene, 'articles', opened) ? opened + 1 : opened
}

function skipDash({ words }: Scene, at: number): number {
  return words.lower(at) === '-' || words.lower(at) === '‑' ? at + 1 : at
}

/** Degrees; undefined when one is missing or two lie more than a quarter apart. */
function meanBearing(bearings: readonly (number | undefined)[]): number | undefined {
  const [first] = bearings
  if (first === undefined) return undefined
  const turns: number[] = []
  for (const bearing of bearings) {
    if (bearing === undefined) return undefined
    turns.push(((bearing - first + 540) % 360) - 180)
  }
  const [low, high] = [Math.min(...turns), Math.max(...turns)]
  return high - low > 90 ? undefined : (first + (low + high) / 2 + 360) % 360
}
