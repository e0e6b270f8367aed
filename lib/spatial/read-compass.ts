import { SHAPE } from '../text/tokenize'
import type { Scene } from './scene'

/** The sixteen points, degrees clockwise from north. */
const POINTS = ['n', 'nne', 'ne', 'ene', 'e', 'ese', 'se', 'sse', 's', 'ssw', 'sw', 'wsw', 'w', 'wnw', 'nw', 'nnw']
const DEGREES: ReadonlyMap<string, number> = new Map(POINTS.map((point, index) => [point, index * 22.5]))
const LONGEST = 3

export interface CompassReading {
  /** Absent for a middle ("centre") and for points that do not combine ("nord et sud"). */
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

/** "SSW", "N", French "NO": capitals that nothing but a distance before them tells from other letters. */
export function readCompassLetters({ words, cues }: Scene, at: number): CompassReading | undefined {
  const shape = words.shape(at)
  if (shape !== SHAPE.upper && shape !== SHAPE.initial) return undefined
  const letters = words.lower(at)
  const bearing = DEGREES.get(cues.language === 'fr' ? letters.replaceAll('o', 'w') : letters)
  return bearing === undefined ? undefined : { bearing, next: at + 1 }
}
