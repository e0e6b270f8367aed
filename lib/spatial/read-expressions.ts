import type { Reading } from '../text/reading'
import { TOKEN } from '../text/tokenize'
import { type Words, wordsOf } from '../text/words'
import type { SpatialExpression } from './expression'
import { findSubject } from './find-subject'
import type { Found, Rule } from './found'
import { readBetween, readHalfway } from './rule-between'
import { readDirection } from './rule-direction'
import { readNear } from './rule-near'
import { readOffset } from './rule-offset'
import { readPartLocution, readPartOfCompass, readPartPhrase } from './rule-part'
import { readNamedPart, readOwnedPart, readPartNoun } from './rule-part-noun'
import { readNamedRoad, readOwnedBorder, readRoad } from './rule-road'
import { type Anchor, type Scene, sceneIn, sceneOf } from './scene'

/** Words before a name in which a rule may begin: the longest cue and the longest way to a name. */
const REACH = 28

/**
 * The spatial expressions of a text, in text order, none overlapping. `mentions` are its recognised toponyms in text order.
 * Linear: every rule looks a bounded number of words ahead, and only words near a name are tried.
 */
export function readExpressions(
  reading: Reading,
  mentions: readonly Anchor[],
  words: Words = wordsOf(reading),
): SpatialExpression[] {
  const whole = sceneOf(reading, words, mentions)
  const scenes = { fr: sceneIn(whole, 'fr'), en: sceneIn(whole, 'en') }
  const expressions: SpatialExpression[] = []
  let before: Found | undefined
  let subjectBefore: number | undefined
  let next = 0
  for (const landmark of whole.landmarks) {
    const scene = scenes[words.language(landmark.from)]
    let at = Math.max(next, landmark.from - REACH)
    while (at <= landmark.from) {
      const found = readAt(scene, at)
      if (found === undefined) {
        at = scene.landmarkAt(at)?.to ?? at + 1
        continue
      }
      const isRun = before !== undefined && isJoined(scene, before.to, found.from)
      const subject = isRun ? subjectBefore : findSubject(scene, found, before)?.start
      expressions.push(toExpression(scene, found, subject))
      before = found
      subjectBefore = subject
      at = found.to
    }
    next = Math.max(next, at)
  }
  return expressions
}

/** "à 5 km de X, au nord de Y et près de Z" says three things of one subject. */
function isJoined({ words }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!JOINTS.has(words.lower(i))) return false
  return to > from && words.sentence(from) === words.sentence(to)
}

const JOINTS = new Set([',', 'et', 'and'])

function readAt(scene: Scene, at: number): Found | undefined {
  const mayBegin = scene.cueFacts.of(at).isStarter || scene.words.kind(at) === TOKEN.number
  if (!mayBegin && scene.landmarkAt(at) === undefined) return undefined
  for (const rule of RULES) {
    const found = rule(scene, at)
    if (found !== undefined && scene.words.sentence(found.from) === scene.words.sentence(found.to - 1)) return found
  }
  return undefined
}

function toExpression({ words }: Scene, found: Found, subject: number | undefined): SpatialExpression {
  return {
    start: words.start(found.from),
    end: words.end(found.to - 1),
    kind: found.kind,
    anchors: found.anchors.map((anchor) => anchor.start),
    ...(found.distanceKm === undefined ? {} : { distanceKm: toMeters(found.distanceKm) }),
    ...(found.precisionKm === undefined ? {} : { precisionKm: toMeters(found.precisionKm) }),
    ...(found.bearing === undefined ? {} : { bearing: found.bearing }),
    ...(found.wording === undefined ? {} : { wording: found.wording }),
    ...(subject === undefined ? {} : { subject }),
  }
}

function toMeters(km: number): number {
  return Math.round(km * 1000) / 1000
}

/** Tried in this order at every word; the first that reads something wins. */
const RULES: readonly Rule[] = [
  readHalfway,
  readOffset,
  readPartPhrase,
  readPartLocution,
  readDirection,
  readNear,
  readRoad,
  readBetween,
  readPartNoun,
  readPartOfCompass,
  readNamedRoad,
  readOwnedBorder,
  readOwnedPart,
  readNamedPart,
]
