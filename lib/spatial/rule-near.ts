import { endOf, type Found } from './found'
import { readLandmarks } from './read-landmark'
import { between } from './rule-between'
import { isCueWord, matchCue, type Scene } from './scene'

const ALLY_WINDOW = 3

/** Proximity without a figure: "près de X", "aux abords de X et de Y", "near X". */
export function readNear(scene: Scene, at: number): Found | undefined {
  const opened = matchCue(scene, 'near', at)
  if (opened === undefined || speaksOfAllies(scene, at) || isParticle(scene, at) || isNeighbor(scene, at))
    return undefined
  const anchors = readLandmarks(scene, opened)
  if (anchors.length === 0 || (isOutside(scene, at, opened) && anchors[0]?.isCountry)) return undefined
  if (anchors.length > 1 && isBorderOf(scene, opened)) return between(at, anchors)
  return { kind: 'near', from: at, to: endOf(anchors), anchors }
}

/** "à la frontière de X et de Y" is the border that the two share; "avec X et Y" are two borders. */
export function isBorderOf(scene: Scene, opened: number): boolean {
  const isWith = scene.words.lower(opened - 1) === 'avec' || scene.words.lower(opened - 1) === 'with'
  for (let i = opened - 1; i > opened - 4 && !isWith; i--) if (isCueWord(scene, 'borders', i)) return true
  return false
}

/** "une source proche de Damas", "officials close to Ankara". */
function speaksOfAllies(scene: Scene, at: number): boolean {
  if (!isCueWord(scene, 'allyCues', at)) return false
  for (let i = at - ALLY_WINDOW; i < at; i++) if (i >= 0 && isCueWord(scene, 'allies', i)) return true
  return false
}

/** "cut off Aleppo", "centered around Paris": the cue belongs to its verb. */
function isParticle(scene: Scene, at: number): boolean {
  return isCueWord(scene, 'particles', at) && isCueWord(scene, 'particleVerbs', at - 1)
}

/** "nos voisins de X", "les voisins de la Syrie" are countries; "un village voisin de X" lies there. */
function isNeighbor(scene: Scene, at: number): boolean {
  const isNoun = isCueWord(scene, 'articles', at - 1) || isCueWord(scene, 'possessives', at - 1)
  return isNoun && isCueWord(scene, 'neighbors', at)
}

/** "outside Europe", "en dehors de la Syrie", "around Australia" say nothing of what is close. */
function isOutside(scene: Scene, at: number, opened: number): boolean {
  for (let i = at; i < opened; i++) if (isCueWord(scene, 'outside', i)) return true
  return false
}
