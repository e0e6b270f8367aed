import { TOKEN } from '../text/tokenize'
import type { NumberReading } from './read-number-words'
import { matchCue, type Scene } from './scene'

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
])

/** A part of one unit at word `at`: "half a", "un demi-", "a quarter of a", "trois quarts de", "½", "1/2". */
export function readFraction(scene: Scene, at: number): NumberReading | undefined {
  const { words, cues } = scene
  const signed = readFractionSign(scene, at)
  if (signed !== undefined) return signed
  const count = cues.numbers.get(words.lower(at))
  const named = count === undefined ? at : skipDash(scene, at + 1)
  const part = cues.fractions.get(words.lower(named))
  if (part === undefined || (count ?? 1) * part >= 1) return undefined
  return { value: (count ?? 1) * part, next: skipWhole(scene, named + 1) }
}

/** "½" and "1/2" after a whole number: "2½ miles", "2 1/2 miles"; or by themselves. */
export function readFractionSign({ words }: Scene, at: number): NumberReading | undefined {
  const sign = SIGNS.get(words.surface(at))
  if (sign !== undefined) return { value: sign, next: at + 1 }
  const isBroken = words.lower(at + 1) === '/' && words.touchesPrevious(at + 1) && words.touchesPrevious(at + 2)
  if (!isBroken || words.kind(at) !== TOKEN.number || words.kind(at + 2) !== TOKEN.number) return undefined
  const [above, below] = [Number(words.surface(at)), Number(words.surface(at + 2))]
  return above > 0 && above < below && below <= 4 ? { value: above / below, next: at + 3 } : undefined
}

/** "et demi", "and a half": what stands after a number or after its unit. */
export function readAndFraction(scene: Scene, at: number): NumberReading | undefined {
  const { words, cues } = scene
  const joined = matchCue(scene, 'conjunctions', at)
  if (joined === undefined) return undefined
  const named = cues.numbers.get(words.lower(joined)) === 1 ? joined + 1 : joined
  const part = cues.fractions.get(words.lower(named))
  return part === undefined ? undefined : { value: part, next: named + 1 }
}

/** What stands between the fraction and its unit: "half A mile", "a quarter OF A mile", "trois quarts DE mille", "demi-lieue". */
function skipWhole(scene: Scene, at: number): number {
  const { words, cues } = scene
  const dashed = skipDash(scene, at)
  const governed = words.lower(dashed) === 'of' || words.lower(dashed) === 'de' ? dashed + 1 : dashed
  return cues.numbers.get(words.lower(governed)) === 1 ? governed + 1 : governed
}

function skipDash({ words }: Scene, at: number): number {
  return words.lower(at) === '-' ? at + 1 : at
}
