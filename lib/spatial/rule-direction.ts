import { endOf, type Found } from './found'
import { readCompassPair } from './read-compass'
import { readLandmarks, skipArticle } from './read-landmark'
import { skipOf } from './rule-offset'
import { isCueWord, matchCue, type Scene } from './scene'

/** A bearing without a distance: "au nord de X", "à l'est et au sud de X", "north of X", "to the south-east of X". */
export function readDirection(scene: Scene, at: number): Found | undefined {
  const { words } = scene
  // "jusqu'au nord" is motion, "le nord de" a part.
  if (words.lower(at - 1) === "'" && words.lower(at - 2) === 'jusqu') return undefined
  const toward = matchCue(scene, 'toward', at)
  if (toward === undefined) return undefined
  if (toward === at && (skipArticle(scene, at - 1) === at || !isCueWord(scene, 'compassNouns', at))) return undefined
  const compass = readCompassPair(scene, toward)
  if (compass?.bearing === undefined) return undefined
  const adjective = isCueWord(scene, 'directionAdjectives', compass.next) ? compass.next + 1 : compass.next
  const governed = skipOf(scene, adjective)
  const anchors = governed === undefined ? [] : readLandmarks(scene, governed)
  if (anchors.length === 0) return undefined
  return { kind: 'direction', from: at, to: endOf(anchors), anchors, bearing: compass.bearing }
}
