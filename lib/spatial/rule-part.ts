import { SHAPE } from '../text/tokenize'
import type { Found } from './found'
import { EDGE, part, partOfWhole } from './part-of'
import { readCompass } from './read-compass'
import { skipArticle } from './read-landmark'
import { readMiddle, readSide, type SideReading } from './read-side'
import { between } from './rule-between'
import { isBorderOf } from './rule-near'
import { skipOf } from './rule-offset'
import { isCueWord, matchCue, type Scene } from './scene'

const OPENINGS = ['partOpenings', 'middleOpenings'] as const
const APART = new Set(['(', ',', ':', ';', '–', '—', '«', '"'])

/** "dans le nord de X", "dans le centre de X", "in the north-east of X", "in northern X": begins at its preposition. */
export function readPartPhrase(scene: Scene, at: number): Found | undefined {
  for (const key of OPENINGS) {
    const opened = matchCue(scene, key, at)
    if (opened === undefined || (key === 'middleOpenings' && readMiddle(scene, opened) === undefined)) continue
    const side = readSide(scene, opened)
    const found = side && (partOfWhole(scene, at, side) ?? besideName(scene, at, side))
    if (found !== undefined) return found
  }
  return undefined
}

/** "à la périphérie de X", "on the outskirts of X": fixed phrases of the edge, begun at their preposition. */
export function readPartLocution(scene: Scene, at: number): Found | undefined {
  const opened = matchCue(scene, 'partLocutions', at)
  if (opened === undefined) return undefined
  const found = partOfWhole(scene, at, readCompass(scene, opened) ?? { next: opened }, EDGE)
  const isShared = found !== undefined && found.anchors.length > 1 && isBorderOf(scene, opened)
  return isShared ? between(at, found.anchors) : found
}

/** "le nord de X", "le centre de X", "northern X", "downtown X": begins at the point of the compass or the middle. */
export function readPartOfCompass(scene: Scene, at: number): Found | undefined {
  const side = readSide(scene, at)
  if (side === undefined) return undefined
  if (isNounOfSide(scene, at)) {
    const found = opensNoun(scene, at) ? partOfWhole(scene, at, side) : headedSide(scene, at, side)
    return found ?? (mayStandBeside(scene, at, side) ? besideName(scene, at, side) : undefined)
  }
  return scene.cues.language === 'en' ? besideName(scene, at, side) : undefined
}

/** "northern X", "dans le nord Mali", "le Nord-Mali", "in eastern X": the name stands beside the point. */
function besideName(scene: Scene, from: number, side: SideReading): Found | undefined {
  const next = scene.words.lower(side.next) === '-' ? side.next + 1 : side.next
  const landmark = scene.landmarkAt(next)
  return landmark === undefined ? undefined : part(from, [landmark], side)
}

function isNounOfSide(scene: Scene, at: number): boolean {
  return isCueWord(scene, 'compassNouns', at) || isCueWord(scene, 'middle', at) || isCueWord(scene, 'intensifiers', at)
}

/** English "north London", "north-central Nigeria"; capitals make "North Fulton" a name. In French only "le Nord-Mali". */
function mayStandBeside(scene: Scene, at: number, { next }: SideReading): boolean {
  if (isCueWord(scene, 'middle', at)) return false
  if (scene.cues.language === 'fr') return hasFrenchArticle(scene, at)
  return scene.words.shape(at) === SHAPE.lower || next > at + 1
}

/** After an article the side is a noun. */
function opensNoun(scene: Scene, at: number): boolean {
  return scene.cues.language === 'en' ? skipArticle(scene, at - 1) === at : hasFrenchArticle(scene, at)
}

/** French drops the article in titles and brackets: "(nord de la Syrie)" is a part, "(nord d'Idleb)" beside a town. */
function headedSide(scene: Scene, at: number, side: SideReading): Found | undefined {
  const { words, cues } = scene
  const isFirst = at === 0 || words.sentence(at - 1) !== words.sentence(at)
  if (cues.language === 'en' || !(isFirst || APART.has(words.lower(at - 1)))) return undefined
  const found = partOfWhole(scene, at, side)
  const [landmark] = found?.anchors ?? []
  const isTown = landmark !== undefined && skipOf(scene, side.next) === landmark.from && !landmark.isCountry
  return found !== undefined && isTown ? { ...found, kind: 'direction' } : found
}

function hasFrenchArticle({ words }: Scene, at: number): boolean {
  const before = words.lower(at - 1)
  if (before === "'") return words.lower(at - 2) === 'l' && words.lower(at - 3) !== 'à'
  return before === 'le' || before === 'du'
}
