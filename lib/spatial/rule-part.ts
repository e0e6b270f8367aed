import { endOf, type Found } from './found'
import { type CompassReading, readCompass, readCompassPair } from './read-compass'
import { readLandmarks, skipArticle } from './read-landmark'
import { skipOf } from './rule-offset'
import { isCueWord, type Landmark, matchCue, type Scene } from './scene'

/** "dans le nord de X", "dans le centre de X", "in the north-east of X", "in northern X": begins at its preposition. */
export function readPartPhrase(scene: Scene, at: number): Found | undefined {
  for (const key of ['partOpenings', 'middleOpenings'] as const) {
    const opened = matchCue(scene, key, at)
    const isMiddle = opened !== undefined && isCueWord(scene, 'middle', opened)
    if (opened === undefined || (key === 'middleOpenings' && !isMiddle)) continue
    const side = isMiddle ? { next: opened + 1 } : readCompassPair(scene, opened)
    const part = side && (ofWhole(scene, at, side) ?? (isMiddle ? undefined : besideName(scene, at, opened, side)))
    if (part !== undefined) return part
  }
  return undefined
}

/** "à la périphérie de X", "on the outskirts of X": fixed phrases, begun at their preposition. */
export function readPartLocution(scene: Scene, at: number): Found | undefined {
  const opened = matchCue(scene, 'partLocutions', at)
  if (opened === undefined) return undefined
  const compass = readCompass(scene, opened)
  return ofWhole(scene, at, compass ?? { next: opened })
}

/** "versant oriental de X", "banlieue de X", "quartiers est de X", "eastern outskirts of X": begins at its noun. */
export function readPartNoun(scene: Scene, at: number): Found | undefined {
  const before = scene.cues.language === 'en' ? readCompass(scene, at) : undefined
  const noun = before?.next ?? at
  const isPart = isCueWord(scene, 'partNouns', noun)
  if (!isPart && !isCueWord(scene, 'sectorNouns', noun)) return undefined
  const side = before ?? sideAfter(scene, noun + 1)
  if (!isPart && side === undefined) return undefined
  const next = before === undefined ? (side?.next ?? noun + 1) : noun + 1
  return ofWhole(scene, at, { ...side, next })
}

/** "le nord de X", "le centre de X", "northern X": begins at the point of the compass. */
export function readPartOfCompass(scene: Scene, at: number): Found | undefined {
  if (isCueWord(scene, 'middle', at))
    return opensWithArticle(scene, at) ? ofWhole(scene, at, { next: at + 1 }) : undefined
  const side = readCompassPair(scene, at)
  if (side?.bearing === undefined) return undefined
  const isNoun = isCueWord(scene, 'compassNouns', at)
  if (isNoun && opensWithArticle(scene, at)) return ofWhole(scene, at, side)
  return scene.cues.language === 'en' ? besideName(scene, at, at, side) : undefined
}

/** "X's northern suburbs", "X's outskirts": begins at the name. */
export function readOwnedPart(scene: Scene, at: number): Found | undefined {
  const owner = scene.landmarkAt(at)
  if (owner === undefined || scene.words.lower(owner.to) !== "'" || scene.words.lower(owner.to + 1) !== 's')
    return undefined
  const side = readCompass(scene, owner.to + 2)
  const noun = side?.next ?? owner.to + 2
  const isPart = isCueWord(scene, 'partNouns', noun) || (side !== undefined && isCueWord(scene, 'sectorNouns', noun))
  return isPart ? { ...part(at, [owner], side), to: noun + 1 } : undefined
}

function ofWhole(scene: Scene, from: number, side: CompassReading): Found | undefined {
  // "in the eastern part of X": the noun adds nothing to the point.
  const noun = isCueWord(scene, 'sectorNouns', side.next) || isCueWord(scene, 'partNouns', side.next)
  const governed = skipOf(scene, noun && scene.cues.language === 'en' ? side.next + 1 : side.next)
  const anchors = governed === undefined ? [] : readLandmarks(scene, governed)
  return anchors.length === 0 ? undefined : part(from, anchors, side)
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

function part(from: number, anchors: readonly Landmark[], side: CompassReading | undefined): Found {
  const bearing = side?.bearing
  return { kind: 'part', from, to: endOf(anchors), anchors, ...(bearing === undefined ? {} : { bearing }) }
}
