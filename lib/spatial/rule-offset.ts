import type { ExpressionWording } from './expression'
import { endOf, type Found } from './found'
import { skipGenitive } from './phrase'
import { type CompassReading, readCompass } from './read-compass'
import { type DistanceReading, readDistance } from './read-distance'
import { readLandmark, readLandmarks, skipArticle } from './read-landmark'
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
  const isPlaced = opened !== undefined || scene.cues.language === 'en' || followsPunctuation(scene, at)
  return (
    withBearing(scene, from, distance, tail) ?? (isPlaced ? withoutBearing(scene, from, distance, tail) : undefined)
  )
}

function withBearing(scene: Scene, from: number, distance: DistanceReading, tail: number): Found | undefined {
  const toward = matchCue(scene, 'toward', tail)
  const compass = (toward !== undefined && readCompass(scene, toward)) || readCompass(scene, tail)
  if (!compass || compass.bearing === undefined) return undefined
  const governed = skipOf(scene, compass.next)
  const landmark = governed === undefined ? undefined : readLandmark(scene, governed)
  if (landmark === undefined) return undefined
  return found(from, distance, [landmark], compass.bearing, [])
}

function withoutBearing(scene: Scene, from: number, distance: DistanceReading, tail: number): Found | undefined {
  const governed = matchCue(scene, 'from', tail) ?? (distance.bound ? matchCue(scene, 'fromBound', tail) : undefined)
  if (governed === undefined) return undefined
  const edge = readEdge(scene, governed)
  const anchors = edge === undefined ? readLandmarks(scene, governed) : [edge.landmark]
  if (anchors.length === 0) return undefined
  return found(from, distance, anchors, edge?.compass.bearing, edge === undefined ? [] : ['edge'])
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

/** The middle of a longer number or quantity is no beginning. */
function continuesNumber({ words, cues }: Scene, at: number): boolean {
  const before = words.lower(at - 1)
  return (
    words.kind(at) === 2 &&
    (words.kind(at - 1) === 2 || cues.numbers.has(before) || (before === '-' && words.touchesPrevious(at)))
  )
}

function followsPunctuation({ words }: Scene, at: number): boolean {
  return ['(', ',', ':', '–', '—'].includes(words.lower(at - 1))
}
