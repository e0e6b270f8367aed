import { skipFrenchArticle, skipGenitive } from './phrase'
import { readLandmark } from './read-landmark'
import { isCueWord, type Landmark, matchCue, type Scene } from './scene'
import { skipAside } from './skip-aside'

const MOST_ENDS = 6
const DASHES = new Set(['-', '–', '—', '/', '‑'])

/** "X-Y", "X – Y", "X/Y/Z". */
export function readDashed(scene: Scene, at: number): readonly Landmark[] {
  const ends: Landmark[] = []
  let next = at
  while (ends.length < MOST_ENDS) {
    const landmark = scene.landmarkAt(next)
    if (landmark === undefined) break
    ends.push(landmark)
    if (!DASHES.has(scene.words.lower(landmark.to))) break
    next = landmark.to + 1
  }
  return ends
}

/** Two ends with a word between them, "from X to Y"; `skipTo` answers the word after it. */
export function readPair(scene: Scene, at: number, skipTo: (next: number) => number | undefined): readonly Landmark[] {
  const first = readLandmark(scene, at)
  const to = first && (skipTo(first.to) ?? skipTo(skipApposition(scene, first)))
  const second = to === undefined ? undefined : readLandmark(scene, skipThat(scene, to))
  return first === undefined || second === undefined ? [] : [first, second]
}

/** What follows "entre": names joined by commas and "et", each with its own feature noun, aside or "celle de". */
export function readEnds(scene: Scene, at: number): readonly Landmark[] {
  const ends: Landmark[] = []
  let next = at
  while (ends.length < MOST_ENDS) {
    const landmark = readLandmark(scene, skipThat(scene, next))
    if (landmark === undefined) break
    ends.push(landmark)
    const comma = scene.words.lower(landmark.to) === ',' ? landmark.to + 1 : landmark.to
    const aside = skipAside(scene, landmark.to)
    const joined = matchCue(scene, 'conjunctions', comma) ?? matchCue(scene, 'conjunctions', aside)
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

/** Past an aside, or past the comma that closes "la capitale, X,". */
function skipApposition(scene: Scene, { from, to }: Landmark): number {
  const isClosed = scene.words.lower(from - 1) === ',' && scene.words.lower(to) === ','
  return isClosed ? to + 1 : skipAside(scene, to)
}
