import { SHAPE } from '../text/tokenize'
import type { Found } from './found'
import { EDGE, type PartReading, part, partOfWhole } from './part-of'
import { skipGenitive } from './phrase'
import { readCompass } from './read-compass'
import { readMiddle, readSide } from './read-side'
import { isCueWord, type Landmark, type Scene } from './scene'

const MOST_ADJECTIVES = 2

/** "versant oriental de X", "banlieue de X", "quartiers est de X", "eastern outskirts of X": begins at its noun. */
export function readPartNoun(scene: Scene, at: number): Found | undefined {
  const isFrench = scene.cues.language === 'fr'
  const before = isFrench ? undefined : readCompass(scene, at)
  const noun = before?.next ?? at
  const isEdge = isCueWord(scene, 'partNouns', noun)
  if (!isEdge && !isCueWord(scene, 'sectorNouns', noun)) return undefined
  // "the Bank of X" is no bank of a river.
  if (!isFrench && noun > 0 && scene.words.shape(noun) === SHAPE.capitalized && !opensSentence(scene, noun))
    return undefined
  const side = isFrench ? readAdjectives(scene, noun + 1) : { ...before, next: noun + 1 }
  if (!isEdge && side.bearing === undefined) return undefined
  return partOfWhole(scene, at, side, isEdge ? EDGE : [])
}

/** "X's northern suburbs", "X's outskirts", "X's north": begins at the name and ends with the noun. */
export function readOwnedPart(scene: Scene, at: number): Found | undefined {
  const owner = scene.cues.language === 'en' ? scene.landmarkAt(at) : undefined
  const owned = owner && skipPossessive(scene, owner)
  if (owner === undefined || owned === undefined) return undefined
  const side = readSide(scene, owned)
  const noun = side?.next ?? owned
  const isEdge = isCueWord(scene, 'partNouns', noun)
  if (isEdge || (side !== undefined && isCueWord(scene, 'sectorNouns', noun))) {
    return { ...part(at, [owner], side, isEdge ? EDGE : []), to: noun + 1 }
  }
  const isNamed = isCueWord(scene, 'compassNouns', owned) || isCueWord(scene, 'intensifiers', owned)
  // "the UK's West Indian community".
  const isNoun = isNamed && scene.words.shape(owned) === SHAPE.lower
  return side !== undefined && isNoun ? { ...part(at, [owner], side), to: side.next } : undefined
}

/** "the X suburbs", "X city center": begins at the name and ends with the noun. */
export function readNamedPart(scene: Scene, at: number): Found | undefined {
  const owner = scene.cues.language === 'en' ? scene.landmarkAt(at) : undefined
  if (owner === undefined) return undefined
  if (isCueWord(scene, 'suburbs', owner.to)) return { ...part(at, [owner], {}, EDGE), to: owner.to + 1 }
  const isTown = scene.words.lower(owner.to) === 'city' || scene.words.lower(owner.to) === 'town'
  const middle = isTown ? readMiddle(scene, owner.to + 1) : undefined
  return middle && { ...part(at, [owner]), to: middle.next }
}

/** "sud de X", "rebelles est de X", "gauche du X": what French says of a noun between it and "de". */
function readAdjectives(scene: Scene, at: number): PartReading {
  let next = at
  for (let i = 0; i <= MOST_ADJECTIVES; i++) {
    const side = readCompass(scene, next)
    if (side !== undefined) return side
    const isAdjective = scene.words.shape(next) === SHAPE.lower && !isCueWord(scene, 'stops', next)
    if (!isAdjective || skipGenitive(scene.words, next) !== undefined) break
    next++
  }
  return { next }
}

/** The word after "'s", or after the lone apostrophe of "Damascus'". */
function skipPossessive({ words }: Scene, { to }: Landmark): number | undefined {
  if (words.lower(to) !== "'" || !words.touchesPrevious(to)) return undefined
  if (words.lower(to + 1) === 's' && words.touchesPrevious(to + 1)) return to + 2
  return words.lower(to - 1).endsWith('s') ? to + 1 : undefined
}

function opensSentence({ words }: Scene, at: number): boolean {
  return words.sentence(at - 1) !== words.sentence(at)
}
