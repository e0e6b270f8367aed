import { endOf, type Found } from './found'
import { readCompassLetters } from './read-compass'
import { readLandmarks, skipArticle } from './read-landmark'
import { readSide } from './read-side'
import { skipOf } from './rule-offset'
import { isCueWord, matchCue, type Scene } from './scene'

/** A bearing without a distance: "au nord de X", "à l'est et au sud de X", "north of X", "to the south-east of X". */
export function readDirection(scene: Scene, at: number): Found | undefined {
  const { words } = scene
  // "jusqu'au nord" is motion, "le nord de" a part.
  if (words.lower(at - 1) === "'" && words.lower(at - 2) === 'jusqu') return undefined
  const toward = matchCue(scene, 'toward', at)
  if (toward === undefined) return undefined
  const isBare = toward === at
  const letters = isBare && isCueWord(scene, 'compassLetters', at) ? readCompassLetters(scene, at) : undefined
  if (isBare && letters === undefined && !opensBare(scene, at)) return undefined
  const side = letters === undefined ? readSide(scene, toward) : { ...letters, isWide: false }
  if (side === undefined || (side.bearing === undefined && !side.isWide)) return undefined
  const adjective = isCueWord(scene, 'directionAdjectives', side.next) ? side.next + 1 : side.next
  const governed = skipOf(scene, adjective)
  const anchors = governed === undefined ? [] : readLandmarks(scene, governed)
  if (anchors.length === 0) return undefined
  const bearing = side.bearing === undefined ? { wording: ['wide' as const] } : { bearing: side.bearing }
  return { kind: 'direction', from: at, to: endOf(anchors), anchors, ...bearing }
}

/** English "north of X", but "the north of X" is a part. */
function opensBare(scene: Scene, at: number): boolean {
  return skipArticle(scene, at - 1) !== at && isCueWord(scene, 'compassNouns', at)
}
