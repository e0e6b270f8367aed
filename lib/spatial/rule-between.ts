import { TOKEN } from '../text/tokenize'
import { endOf, type Found } from './found'
import { skipFrenchArticle, skipGenitive } from './phrase'
import { readLandmark } from './read-landmark'
import { isCueWord, type Landmark, matchCue, type Scene } from './scene'

const ROAD_WINDOW = 8
const CUE_WINDOW = 6
const MOST_ENDS = 6

/** "à mi-chemin entre X et Y", "halfway between X and Y", "à égale distance de X et de Y". */
export function readHalfway(scene: Scene, at: number): Found | undefined {
  const opened = matchCue(scene, 'halfway', at) ?? matchCue(scene, 'halfwayOf', at)
  const ends = opened === undefined ? [] : readEnds(scene, opened)
  return ends.length < 2 ? undefined : { ...between(at, ends), wording: ['halfway'] }
}

/** "route X-Y", "route vitale menant de X à Y", "frontière entre X et Y", "road from X to Y": begins at its noun. */
export function readRoad(scene: Scene, at: number): Found | undefined {
  if (!isCueWord(scene, 'roads', at)) return undefined
  const { words } = scene
  for (let i = at + 1; i <= at + ROAD_WINDOW && i < words.count; i++) {
    if (words.sentence(i) !== words.sentence(at)) return undefined
    const ends = readLine(scene, at, i)
    if (ends.length >= 2) return between(at, ends)
    if (scene.landmarkAt(i) !== undefined || !isRoadAdjunct(scene, i)) return undefined
  }
  return undefined
}

/** "X-Y highway", "X to Y road": begins at the first name and ends with the noun. */
export function readNamedRoad(scene: Scene, at: number): Found | undefined {
  if (scene.cues.language !== 'en' || scene.landmarkAt(at) === undefined) return undefined
  const dashed = readDashed(scene, at)
  const ends =
    dashed.length >= 2
      ? dashed
      : readPair(scene, at, (next) => (scene.words.lower(next) === 'to' ? next + 1 : undefined))
  if (ends.length < 2) return undefined
  for (let i = endOf(ends); i < endOf(ends) + 3; i++) {
    if (isCueWord(scene, 'roads', i)) return { ...between(at, ends), to: i + 1 }
    if (isCueWord(scene, 'stops', i) || scene.words.kind(i) !== TOKEN.word) return undefined
  }
  return undefined
}

/** "entre X et Y" where the words before make it a place: a noun of ground, "située", "coupée", a name with a comma. */
export function readBetween(scene: Scene, at: number): Found | undefined {
  const opened = matchCue(scene, 'between', at)
  if (opened === undefined || !isPlaced(scene, at)) return undefined
  const ends = readEnds(scene, opened)
  return ends.length < 2 ? undefined : between(at, ends)
}

/** The ends of a line whose first words stand at `i`, after a noun such as "route" at `noun`. */
function readLine(scene: Scene, noun: number, i: number): readonly Landmark[] {
  const dashed = readDashed(scene, i)
  if (dashed.length >= 2) return dashed
  const entre = matchCue(scene, 'between', i)
  if (entre !== undefined) return readEnds(scene, entre)
  if (isCueWord(scene, 'links', i))
    return readPair(scene, skipFrom(scene, i + 1), (next) => matchCue(scene, 'linkTo', next))
  const from = skipFrom(scene, i)
  if (from === i) return []
  const isBorder = isCueWord(scene, 'borders', noun)
  return readPair(scene, from, (next) => {
    const to = matchCue(scene, 'linkTo', next)
    const word = scene.words.lower(next)
    // "la route de X et Y" is no line, and "la frontière de X avec Y" has no "à".
    return word === 'et' || word === 'and' || isBorder !== (word === 'avec' || word === 'with') ? undefined : to
  })
}

function readPair(scene: Scene, at: number, skipTo: (next: number) => number | undefined): readonly Landmark[] {
  const first = readLandmark(scene, at)
  const to = first && skipTo(first.to)
  const second = to === undefined ? undefined : readLandmark(scene, skipThat(scene, to))
  return first === undefined || second === undefined ? [] : [first, second]
}

/** "X-Y", "X – Y", "X/Y/Z". */
function readDashed(scene: Scene, at: number): readonly Landmark[] {
  const { words } = scene
  const ends: Landmark[] = []
  let next = at
  while (ends.length < MOST_ENDS) {
    const landmark = scene.landmarkAt(next)
    if (landmark === undefined) break
    ends.push(landmark)
    next = landmark.to
    const mark = words.lower(next)
    if (mark !== '-' && mark !== '–' && mark !== '—' && mark !== '/' && mark !== '‑') break
    next++
  }
  return ends
}

/** What follows "entre": names joined by commas and "et", each with its own feature noun or "celle de". */
function readEnds(scene: Scene, at: number): readonly Landmark[] {
  const ends: Landmark[] = []
  let next = at
  while (ends.length < MOST_ENDS) {
    const landmark = readLandmark(scene, skipThat(scene, next))
    if (landmark === undefined) break
    ends.push(landmark)
    const comma = scene.words.lower(landmark.to) === ',' ? landmark.to + 1 : landmark.to
    const joined = matchCue(scene, 'conjunctions', comma)
    if (joined === undefined && comma === landmark.to) break
    next = joined ?? comma
    if (joined !== undefined) {
      const last = readLandmark(scene, skipThat(scene, next))
      return last === undefined ? [] : [...ends, last]
    }
  }
  return []
}

/** "celle de", "the one of": the noun is not said twice; French may also repeat "de". */
function skipThat(scene: Scene, at: number): number {
  const { words } = scene
  const pronoun = isCueWord(scene, 'celle', at) ? at + 1 : at
  const article = scene.cues.language === 'fr' ? skipFrenchArticle(words, pronoun) : undefined
  if (article !== undefined) return pronoun
  return skipGenitive(words, pronoun) ?? (words.lower(pronoun) === 'of' ? pronoun + 1 : pronoun)
}

function skipFrom({ words, cues }: Scene, at: number): number {
  if (cues.language === 'fr') return skipGenitive(words, at) ?? at
  return words.lower(at) === 'from' || words.lower(at) === 'of' ? at + 1 : at
}

function isRoadAdjunct(scene: Scene, at: number): boolean {
  const { words } = scene
  if (words.kind(at) === TOKEN.number || words.lower(at) === '-') return true
  if (words.lower(at) === "'" || isCueWord(scene, 'roadAdjuncts', at)) return true
  return words.kind(at) === TOKEN.word && !isCueWord(scene, 'stops', at)
}

/** The nearest telling word before decides: ground or dispute. */
function isPlaced(scene: Scene, at: number): boolean {
  const { words } = scene
  for (let i = at - 1; i >= at - CUE_WINDOW && i >= 0 && words.sentence(i) === words.sentence(at); i--) {
    if (isCueWord(scene, 'disputes', i)) return false
    if (isCueWord(scene, 'placing', i) || isCueWord(scene, 'roads', i)) return true
    const isNamed = scene.landmarkEndingAt(i + 1) !== undefined
    if (isNamed) return i === at - 1 || (i === at - 2 && [',', '('].includes(words.lower(at - 1)))
  }
  return false
}

function between(from: number, ends: readonly Landmark[]): Found {
  return { kind: 'between', from, to: endOf(ends), anchors: ends }
}
