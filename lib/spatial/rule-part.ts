import type { ExpressionWording } from './expression'
import { endOf, type Found } from './found'
import { type CompassReading, readCompass, readCompassPair } from './read-compass'
import { readLandmarks, skipArticle } from './read-landmark'
import { skipOf } from './rule-offset'
import { isCueWord, type Landmark, matchCue, type Scene } from './scene'

const EDGE: readonly ExpressionWording[] = ['edge']

/** "dans le nord de X", "dans le centre de X", "in the north-east of X", "in northern X": begins at its preposition. */
export function readPartPhrase(scene: Scene, at: number): Found | undefined {
  for (const key of ['partOpenings', 'middleOpenings'] as const) {
    const opened = matchCue(scene, key, at)
    if (opened === undefined) continue
    const middle = readMiddle(scene, opened)
    if (middle === undefined && key === 'middleOpenings') continue
    const side = middle ?? readCompassPair(scene, opened)
    const found = side && (ofWhole(scene, at, side) ?? besideName(scene, at, opened, side))
    if (found !== undefined) return found
  }
  return undefined
}

/** "à la périphérie de X", "on the outskirts of X": fixed phrases of the edge, begun at their preposition. */
export function readPartLocution(scene: Scene, at: number): Found | undefined {
  const opened = matchCue(scene, 'partLocutions', at)
  if (opened === undefined) return undefined
  return ofWhole(scene, at, readCompass(scene, opened) ?? { next: opened }, EDGE)
}

/** "versant oriental de X", "banlieue de X", "quartiers est de X", "eastern outskirts of X": begins at its noun. */
export function readPartNoun(scene: Scene, at: number): Found | undefined {
  const before = scene.cues.language === 'en' ? readCompass(scene, at) : undefined
  const noun = before?.next ?? at
  const isEdge = isCueWord(scene, 'partNouns', noun)
  if (!isEdge && !isCueWord(scene, 'sectorNouns', noun)) return undefined
  const side = before ?? sideAfter(scene, noun + 1)
  if (!isEdge && side === undefined) return undefined
  const next = before === undefined ? (side?.next ?? noun + 1) : noun + 1
  return ofWhole(scene, at, { ...side, next }, isEdge ? EDGE : [])
}

/** "le nord de X", "le centre de X", "northern X", "downtown X": begins at the point of the compass or the middle. */
export function readPartOfCompass(scene: Scene, at: number): Found | undefined {
  const middle = readMiddle(scene, at)
  const side = middle ?? readCompassPair(scene, at)
  if (side === undefined || (middle === undefined && side.bearing === undefined)) return undefined
  const isNoun = isCueWord(scene, 'compassNouns', at) || isCueWord(scene, 'middle', at)
  if (isNoun && opensWithArticle(scene, at)) return ofWhole(scene, at, side)
  return scene.cues.language === 'en' ? besideName(scene, at, at, side) : undefined
}

/** "X's northern suburbs", "X's outskirts": begins at the name and ends with the noun. */
export function readOwnedPart(scene: Scene, at: number): Found | undefined {
  const { words } = scene
  const owner = scene.landmarkAt(at)
  if (owner === undefined || words.lower(owner.to) !== "'" || words.lower(owner.to + 1) !== 's') return undefined
  const side = readCompass(scene, owner.to + 2)
  const noun = side?.next ?? owner.to + 2
  const isEdge = isCueWord(scene, 'partNouns', noun)
  if (!isEdge && !(side !== undefined && isCueWord(scene, 'sectorNouns', noun))) return undefined
  return { ...part(at, [owner], side, isEdge ? EDGE : []), to: noun + 1 }
}

/** "centre", "centre-ville", "downtown", "central". */
function readMiddle(scene: Scene, at: number): CompassReading | undefined {
  if (isCueWord(scene, 'middleAdjectives', at)) return { next: at + 1 }
  if (!isCueWord(scene, 'middle', at)) return undefined
  const isCompound = scene.words.lower(at + 1) === '-' && scene.words.lower(at + 2) === 'ville'
  return { next: isCompound ? at + 3 : at + 1 }
}

function ofWhole(
  scene: Scene,
  from: number,
  side: CompassReading,
  wording: readonly ExpressionWording[] = [],
): Found | undefined {
  // "in the eastern part of X", "in the eastern outskirts of X": English puts the noun after its side.
  const isEdge = scene.cues.language === 'en' && isCueWord(scene, 'partNouns', side.next)
  const isNoun = isEdge || (scene.cues.language === 'en' && isCueWord(scene, 'sectorNouns', side.next))
  const governed = skipOf(scene, isNoun ? side.next + 1 : side.next)
  const anchors = governed === undefined ? [] : readLandmarks(scene, governed)
  return anchors.length === 0 ? undefined : part(from, anchors, side, isEdge ? EDGE : wording)
}

/** "northern X", "dans le nord Mali", "in eastern X": the name stands beside the point. */
function besideName(scene: Scene, from: number, opened: number, side: CompassReading): Found | undefined {
  // "to the north X", "road north X" have no such noun phrase; adjectives and "in north X" have.
  const isAdjective = !isCueWord(scene, 'compassNouns', opened)
  if (!isAdjective && from === opened) return undefined
  const next = scene.words.lower(side.next) === '-' ? side.next + 1 : side.next
  const landmark = scene.landmarkAt(next)
  return landmark === undefined ? undefined : part(from, [landmark], side)
}

/** The side after a noun, adjectives or "rebelle" between: "quartiers rebelles est". */
function sideAfter(scene: Scene, at: number): CompassReading | undefined {
  return readCompass(scene, at) ?? (isCueWord(scene, 'stops', at) ? undefined : readCompass(scene, at + 1))
}

function opensWithArticle(scene: Scene, at: number): boolean {
  const { words, cues } = scene
  if (cues.language === 'en') return skipArticle(scene, at - 1) === at
  const before = words.lower(at - 1)
  if (before === "'") return words.lower(at - 2) === 'l' && words.lower(at - 3) !== 'à'
  return before === 'le' || before === 'du' || before === 'extrême' || before === 'grand'
}

function part(
  from: number,
  anchors: readonly Landmark[],
  { bearing }: Partial<CompassReading> = {},
  wording: readonly ExpressionWording[] = [],
): Found {
  return {
    kind: 'part',
    from,
    to: endOf(anchors),
    anchors,
    ...(bearing === undefined ? {} : { bearing }),
    ...(wording.length === 0 ? {} : { wording }),
  }
}
