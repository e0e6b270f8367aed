import { TOKEN } from '../text/tokenize'
import { endOf, type Found } from './found'
import { skipGenitive } from './phrase'
import { readDashed, readEnds, readPair } from './read-ends'
import { readLandmark, readLandmarks } from './read-landmark'
import { between } from './rule-between'
import { isCueWord, type Landmark, matchCue, type Scene } from './scene'

const ROAD_WINDOW = 8
const NOUN_WINDOW = 4

/** "route X-Y", "route vitale menant de X à Y", "frontière entre X et Y", "road from X to Y": begins at its noun. */
export function readRoad(scene: Scene, at: number): Found | undefined {
  if (!isCueWord(scene, 'roads', at)) return undefined
  const { words } = scene
  for (let i = at + 1; i <= at + ROAD_WINDOW && i < words.count; i++) {
    if (words.sentence(i) !== words.sentence(at)) return undefined
    const ends = readLine(scene, at, i)
    if (ends.length >= 2) return between(at, ends)
    if (scene.landmarkAt(i) !== undefined || !isRoadAdjunct(scene, i)) return undefined
  }
  return undefined
}

/** "X-Y highway", "X to Y road": begins at the first name and ends with the noun. */
export function readNamedRoad(scene: Scene, at: number): Found | undefined {
  if (scene.cues.language !== 'en' || scene.landmarkAt(at) === undefined) return undefined
  const dashed = readDashed(scene, at)
  const ends = dashed.length >= 2 ? dashed : readPair(scene, at, (next) => skipTo(scene, next))
  if (ends.length < 2) return undefined
  const noun = findNoun(scene, 'roads', endOf(ends))
  return noun === undefined ? undefined : { ...between(at, ends), to: noun + 1 }
}

/** "X's border with Y", "X's western border with Y": begins at the first name. */
export function readOwnedBorder(scene: Scene, at: number): Found | undefined {
  const { words } = scene
  const owner = scene.landmarkAt(at)
  if (owner === undefined || words.lower(owner.to) !== "'" || words.lower(owner.to + 1) !== 's') return undefined
  const noun = findNoun(scene, 'borders', owner.to + 2)
  if (noun === undefined || words.lower(noun + 1) !== 'with') return undefined
  const other = readLandmark(scene, noun + 2)
  return other === undefined ? undefined : between(at, [owner, other])
}

/** The ends of a line whose first words stand at `i`, after a noun such as "route" at `noun`. */
function readLine(scene: Scene, noun: number, i: number): readonly Landmark[] {
  const dashed = readDashed(scene, i)
  if (dashed.length >= 2) return dashed
  const entre = matchCue(scene, 'between', i)
  if (entre !== undefined) return readEnds(scene, entre)
  if (isCueWord(scene, 'links', i))
    return readPair(scene, skipFrom(scene, i + 1), (next) => matchCue(scene, 'linkTo', next))
  if (isCueWord(scene, 'separates', i)) return readPair(scene, i + 1, (next) => afterFrom(scene, next))
  const from = skipFrom(scene, i)
  return from === i ? [] : readGovernedLine(scene, noun, from)
}

/** "route de X à Y", "frontière de X avec Y", "frontière de X et de Y", but no line in "la route de X et Y". */
function readGovernedLine(scene: Scene, noun: number, from: number): readonly Landmark[] {
  const isBorder = isCueWord(scene, 'borders', noun)
  const { words } = scene
  const pair = readPair(scene, from, (next) => {
    const word = words.lower(next)
    const isWith = word === 'avec' || word === 'with'
    return word === 'et' || word === 'and' || isBorder !== isWith ? undefined : matchCue(scene, 'linkTo', next)
  })
  return pair.length === 0 && isBorder ? readLandmarks(scene, from) : pair
}

function skipTo({ words }: Scene, at: number): number | undefined {
  const open = words.lower(at) === '-' ? at + 1 : at
  if (words.lower(open) !== 'to') return undefined
  return words.lower(open + 1) === '-' ? open + 2 : open + 1
}

function skipFrom(scene: Scene, at: number): number {
  return afterFrom(scene, at) ?? at
}

function afterFrom({ words, cues }: Scene, at: number): number | undefined {
  if (cues.language === 'fr') return skipGenitive(words, at)
  return words.lower(at) === 'from' || words.lower(at) === 'of' ? at + 1 : undefined
}

function findNoun(scene: Scene, key: 'roads' | 'borders', at: number): number | undefined {
  for (let i = at; i < at + NOUN_WINDOW; i++) {
    if (isCueWord(scene, key, i)) return i
    if (isCueWord(scene, 'stops', i) || scene.words.kind(i) !== TOKEN.word) return undefined
  }
  return undefined
}

/** "la ligne DIPLOMATIQUE entre X et Y" runs through no country. */
function isRoadAdjunct(scene: Scene, at: number): boolean {
  const { words } = scene
  if (isCueWord(scene, 'disputes', at)) return false
  if (words.kind(at) === TOKEN.number || words.lower(at) === '-') return true
  if (words.lower(at) === "'" || isCueWord(scene, 'roadAdjuncts', at)) return true
  return words.kind(at) === TOKEN.word && !isCueWord(scene, 'stops', at)
}
