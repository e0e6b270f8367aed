import { endOf, type Found } from './found'
import { readLandmarks } from './read-landmark'
import { isCueWord, matchCue, type Scene } from './scene'

const ALLY_WINDOW = 3

/** Proximity without a figure: "près de X", "aux abords de X et de Y", "near X". */
export function readNear(scene: Scene, at: number): Found | undefined {
  const opened = matchCue(scene, 'near', at)
  if (opened === undefined || speaksOfAllies(scene, at)) return undefined
  const anchors = readLandmarks(scene, opened)
  return anchors.length === 0 ? undefined : { kind: 'near', from: at, to: endOf(anchors), anchors }
}

/** "une source proche de Damas", "officials close to Ankara". */
function speaksOfAllies(scene: Scene, at: number): boolean {
  if (!isCueWord(scene, 'allyCues', at)) return false
  for (let i = at - ALLY_WINDOW; i < at; i++) if (i >= 0 && isCueWord(scene, 'allies', i)) return true
  return false
}
