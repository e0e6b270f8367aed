import { TOKEN } from '../text/tokenize'
import type { ExpressionWording } from './expression'
import { endOf, type Found } from './found'
import { skipGenitive } from './phrase'
import { type CompassReading, readCompass, readCompassLetters } from './read-compass'
import { type DistanceReading, readDistance } from './read-distance'
import { readLandmark, readLandmarks, skipArticle } from './read-landmark'
import { readSide } from './read-side'
import { isCueWord, type Landmark, matchCue, type Scene } from './scene'

/**
 * What begins with a distance: with a bearing an offset ("à 25 km au sud de X", "20 miles north of X"), without one near
 * ("à 3 km de X", "a few miles from X"), a bearing whose distance has no number a direction ("à quelques km au nord de X").
 */
export function readOffset(scene: Scene, at: number): Found | undefined {
  if (continuesNumber(scene, at)) return undefined
  const opened = matchCue(scene, 'distanceOpenings', at)
  const distance = (opened !== undefined && readDistance(scene, opened)) || readDistance(scene, at)
  if (!distance) return undefined
  // "jusqu'à une dizaine de km": motion; what follows it is the place.
  const isMotion = opened !== undefined && scene.words.lower(at - 1) === "'" && scene.words.lower(at - 2) === 'jusqu'
  const from = isMotion ? opened : at
  const tail = skipTails(scene, distance.next)
  const isPlaced = opened !== undefined || scene.cues.language === 'en' || followsPlace(scene, at)
  return (
    withBearing(scene, from, distance, tail) ?? (isPlaced ? withoutBearing(scene, from, distance, tail) : undefined)
  )
}

function withBearing(scene: Scene, from: number, distance: DistanceReading, tail: number): Found | undefined {
  const toward = matchCue(scene, 'toward', tail) ?? matchCue(scene, 'offsetToward', tail)
  const named = (toward !== undefined && readSide(scene, toward)) || readSide(scene, tail)
  const side = named ?? readCompassLetters(scene, toward ?? tail)
  if (side?.bearing === undefined) return undefined
  const governed = skipOf(scene, isCueWord(scene, 'directionAdjectives', side.next) ? side.next + 1 : side.next)
  const landmark = governed === undefined ? undefined : readLandmark(scene, governed)
  if (landmark === undefined) return undefined
  return found(from, distance, [landmark], side.bearing, [])
}

function withoutBearing(scene: Scene, at: number, distance: DistanceReading, tail: number): Found | undefined {
  const from = matchCue(scene, 'from', distance.next) ?? matchCue(scene, 'from', tail)
  const governed = from ?? (distance.bound ? matchCue(scene, 'fromBound', tail) : undefined)
  if (governed === undefined) return undefined
  const edge = readEdge(scene, governed)
  const anchors = edge === undefined ? readLandmarks(scene, governed) : [edge.landmark]
  if (anchors.length === 0 || isJourney(scene, endOf(anchors))) return undefined
  return found(at, distance, anchors, edge?.compass.bearing, edge === undefined ? [] : ['edge'])
}

/** "109 miles from X to Y" measures a way. */
function isJourney(scene: Scene, end: number): boolean {
  const to = matchCue(scene, 'journeyTo', end)
  return to !== undefined && readLandmark(scene, to) !== undefined
}

/** "de la périphérie nord de la ville d'X", "from the northern outskirts of X": an edge with its side. */
function readEdge(
  scene: Scene,
  at: number,
): { readonly compass: CompassReading; readonly landmark: Landmark } | undefined {
  const noun = skipArticle(scene, at) ?? at
  const before = readCompass(scene, noun)
  const named = before?.next ?? noun
  if (!isCueWord(scene, 'partNouns', named) && !isCueWord(scene, 'sectorNouns', named)) return undefined
  const compass = before ?? readCompass(scene, named + 1)
  if (compass === undefined) return undefined
  const governed = skipOf(scene, before === undefined ? compass.next : named + 1)
  const landmark = governed === undefined ? undefined : readLandmark(scene, governed)
  return landmark === undefined ? undefined : { compass, landmark }
}

function found(
  from: number,
  distance: DistanceReading,
  anchors: readonly Landmark[],
  bearing: number | undefined,
  more: readonly ExpressionWording[],
): Found {
  const wording: ExpressionWording[] = [...more]
  if (distance.loose && distance.km !== undefined) wording.push('loose')
  if (distance.bound) wording.push('limit')
  const kind = bearing === undefined ? 'near' : distance.km === undefined ? 'direction' : 'offset'
  return {
    kind,
    from,
    to: endOf(anchors),
    anchors,
    ...(distance.km === undefined ? {} : { distanceKm: distance.km }),
    ...(distance.precisionKm === undefined ? {} : { precisionKm: distance.precisionKm }),
    ...(bearing === undefined ? {} : { bearing }),
    ...(wording.length === 0 ? {} : { wording }),
  }
}

/** The word after "de" or "of" (English also "from": "20 miles north from X"). */
export function skipOf({ words, cues }: Scene, at: number): number | undefined {
  if (cues.language === 'fr') return skipGenitive(words, at)
  return words.lower(at) === 'of' || words.lower(at) === 'from' ? at + 1 : undefined
}

function skipTails(scene: Scene, at: number): number {
  let next = at
  for (let i = 0; i < 3; i++) {
    const after = matchCue(scene, 'distanceTails', next)
    if (after === undefined) break
    next = after
  }
  return next
}

/** The middle of a longer number or quantity is no beginning: "vingt-[cinq]", "1/[2]". */
function continuesNumber({ words, cues }: Scene, at: number): boolean {
  const isNumber = words.kind(at) === TOKEN.number || cues.numbers.has(words.lower(at))
  if (!isNumber) return false
  const isJoined = NUMBER_JOINTS.has(words.lower(at - 1)) && words.touchesPrevious(at)
  const before = isJoined ? at - 2 : at - 1
  return words.kind(before) === TOKEN.number || cues.numbers.has(words.lower(before))
}
const NUMBER_JOINTS = new Set(['-', '–', '/', ',', '.'])

/** After a bracket, a comma or "à 5 km de X et", French needs no "à". */
function followsPlace(scene: Scene, at: number): boolean {
  const before = scene.words.lower(at - 1)
  if (['(', ',', ':', '–', '—'].includes(before)) return true
  return before === 'et' && scene.landmarkEndingAt(at - 1) !== undefined
}
