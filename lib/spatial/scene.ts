import type { Language } from '../text/language'
import type { AnswersOf } from '../text/per-word'
import type { Reading } from '../text/reading'
import type { Span } from '../text/span'
import type { Words } from '../text/words'
import { type CueFacts, cueFactsIn } from './cue-facts'
import { type Cues, cuesOf } from './cues'
import { matchPhrase } from './phrase'

/** A recognised toponym that expressions may lean on. */
export interface Anchor extends Span {
  /** It may be a country or a continent: "outside Europe" is anywhere else, "outside Paris" close by. */
  readonly isCountry?: boolean
}

/** An anchor in words: `[from, to)`; `start` is its offset in the text. */
export interface Landmark {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly isCountry: boolean
}

/** What every rule reads: the words, the anchors among them and the language's cues. */
export interface Scene {
  readonly words: Words
  readonly cues: Cues
  /** What the word there is to the cue tables. */
  readonly cueFacts: AnswersOf<CueFacts>
  /** In text order, none overlapping. */
  readonly landmarks: readonly Landmark[]
  landmarkAt(word: number): Landmark | undefined
  landmarkEndingAt(word: number): Landmark | undefined
}

export function sceneOf(reading: Reading, words: Words, anchors: readonly Anchor[]): Scene {
  const landmarks: Landmark[] = []
  const byFrom = new Map<number, Landmark>()
  const byTo = new Map<number, Landmark>()
  for (const { start, end, isCountry = false } of anchors) {
    const from = words.at(start)
    const to = words.at(end - 1) + 1
    if (to <= from || from < (landmarks.at(-1)?.to ?? 0)) continue
    const landmark = { from, to, start, isCountry }
    landmarks.push(landmark)
    byFrom.set(from, landmark)
    byTo.set(to, landmark)
  }
  return {
    words,
    cues: cuesOf(reading.language),
    cueFacts: cueFactsIn[reading.language](words),
    landmarks,
    landmarkAt: (word) => byFrom.get(word),
    landmarkEndingAt: (word) => byTo.get(word),
  }
}

/** The same words and names, read as the passages in that language are. */
export function sceneIn(scene: Scene, language: Language): Scene {
  if (scene.cues.language === language) return scene
  return { ...scene, cues: cuesOf(language), cueFacts: cueFactsIn[language](scene.words) }
}

/** The word after the longest of these phrases that stands at `at`, else undefined. */
export function matchCue(scene: Scene, key: keyof Cues['phrases'], at: number): number | undefined {
  for (const phrase of scene.cueFacts.of(at).opens[key]) {
    const next = matchPhrase(scene.words, at, phrase)
    if (next !== undefined) return next
  }
  return undefined
}

export function isCueWord(scene: Scene, key: keyof Cues['words'], at: number): boolean {
  return scene.cueFacts.of(at).isIn[key]
}
