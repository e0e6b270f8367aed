import { skipFrenchArticle } from './phrase'
import { isCueWord, matchCue, type Scene } from './scene'

/** The sixteen points, degrees clockwise from north. */
const POINTS = ['n', 'nne', 'ne', 'ene', 'e', 'ese', 'se', 'sse', 's', 'ssw', 'sw', 'wsw', 'w', 'wnw', 'nw', 'nnw']
const DEGREES: ReadonlyMap<string, number> = new Map(POINTS.map((point, index) => [point, index * 22.5]))
const LONGEST = 3

export interface CompassReading {
  /** Absent for a middle ("centre") and for two points that do not combine ("nord et sud"). */
  readonly bearing?: number
  readonly next: number
}

/** A point of the compass at word `at`: "sud", "sud-sud-ouest", "north-eastern", "septentrional"; not "nord-sud". */
export function readCompass({ words, cues }: Scene, at: number): CompassReading | undefined {
  let letters = ''
  let next = at
  for (let i = 0; i < LONGEST; i++) {
    const point = cues.compass.get(words.lower(next))
    if (point === undefined) break
    letters += point
    next++
    if (words.lower(next) === '-' && cues.compass.has(words.lower(next + 1))) next++
  }
  const bearing = DEGREES.get(letters)
  return bearing === undefined ? undefined : { bearing, next }
}

/** One point or two that are joined: "nord", "nord et l'est", "north and north-east". */
export function readCompassPair(scene: Scene, at: number): CompassReading | undefined {
  const first = readCompass(scene, at)
  const second = first && readSecond(scene, first.next)
  if (first?.bearing === undefined || second?.bearing === undefined) return first
  const bearing = meanBearing(first.bearing, second.bearing)
  return bearing === undefined ? { next: second.next } : { bearing, next: second.next }
}

function readSecond(scene: Scene, at: number): CompassReading | undefined {
  const joined = matchCue(scene, 'conjunctions', at)
  if (joined === undefined) return undefined
  const toward = matchCue(scene, 'toward', joined)
  const opened = toward ?? skipFrenchArticle(scene.words, joined) ?? joined
  return readCompass(scene, isCueWord(scene, 'articles', opened) ? opened + 1 : opened)
}

function meanBearing(a: number, b: number): number | undefined {
  const turn = ((b - a + 540) % 360) - 180
  return Math.abs(turn) > 90 ? undefined : (a + turn / 2 + 360) % 360
}
