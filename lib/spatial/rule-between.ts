import { endOf, type Found } from './found'
import { readEnds } from './read-ends'
import { isCueWord, type Landmark, matchCue, type Scene } from './scene'

const CUE_WINDOW = 6
const CLAUSE_WINDOW = 10

/** "à mi-chemin entre X et Y", "halfway between X and Y", "à égale distance de X et de Y". */
export function readHalfway(scene: Scene, at: number): Found | undefined {
  const opened = matchCue(scene, 'halfway', at) ?? matchCue(scene, 'halfwayOf', at)
  const ends = opened === undefined ? [] : readEnds(scene, opened)
  return ends.length < 2 ? undefined : { ...between(at, ends), wording: ['halfway'] }
}

/** "entre X et Y" where the words around make it a place: a noun of ground, "située", "coupée", a name with a comma. */
export function readBetween(scene: Scene, at: number): Found | undefined {
  const opened = matchCue(scene, 'between', at)
  if (opened === undefined) return undefined
  const isPlaced = opensClause(scene, at) ? undefined : isPlacedBefore(scene, at)
  if (isPlaced === false) return undefined
  const ends = readEnds(scene, opened)
  if (ends.length < 2 || !(isPlaced ?? isPlacedAfter(scene, endOf(ends)))) return undefined
  return between(at, ends)
}

export function between(from: number, ends: readonly Landmark[]): Found {
  return { kind: 'between', from, to: endOf(ends), anchors: ends }
}

/** The nearest telling word before decides: ground or dispute. */
function isPlacedBefore(scene: Scene, at: number): boolean {
  const { words } = scene
  for (let i = at - 1; i >= at - CUE_WINDOW && i >= 0 && words.sentence(i) === words.sentence(at); i--) {
    if (isCueWord(scene, 'disputes', i)) return false
    if (isCueWord(scene, 'placing', i) || isCueWord(scene, 'roads', i)) return true
    const isNamed = scene.landmarkEndingAt(i + 1) !== undefined
    if (isNamed) return i === at - 1 || (i === at - 2 && [',', '('].includes(words.lower(at - 1)))
  }
  return false
}

/** "Entre X et Y, la route est coupée": with nothing before, the clause says what it is about. */
function isPlacedAfter(scene: Scene, at: number): boolean {
  const { words } = scene
  for (let i = at; i < at + CLAUSE_WINDOW && i < words.count && words.sentence(i) === words.sentence(at - 1); i++) {
    if (isCueWord(scene, 'disputes', i)) return false
    if (isCueWord(scene, 'placing', i) || isCueWord(scene, 'roads', i)) return true
  }
  return false
}

function opensClause({ words }: Scene, at: number): boolean {
  return at === 0 || words.sentence(at - 1) !== words.sentence(at)
}
