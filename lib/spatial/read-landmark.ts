import { SHAPE, TOKEN } from '../text/tokenize'
import { skipFrenchArticle, skipGenitive } from './phrase'
import { readSide } from './read-side'
import { isCueWord, type Landmark, matchCue, type Scene } from './scene'
import { skipAside } from './skip-aside'

/** "de la grande base aérienne militaire de X" is nine words; a longer way to a name is another clause. */
const LONGEST_WAY = 12
const MOST_ANCHORS = 8

/**
 * The landmark whose phrase begins at word `at`: the name itself, or a feature noun with its adjectives before it ("la zone
 * industrielle de X", "the besieged town of X", "la capitale, X", "son fief de X"), or a side of it ("western X"). No verb,
 * pronoun or number may stand between.
 */
export function readLandmark(scene: Scene, at: number): Landmark | undefined {
  const direct = scene.landmarkAt(at) ?? scene.landmarkAt(skipArticle(scene, at) ?? at) ?? sideOfName(scene, at)
  if (direct !== undefined) return ownedCapital(scene, direct) ?? direct
  return wayToName(scene, isCueWord(scene, 'possessives', at) ? at + 1 : at)
}

/** "off western X", "au large du nord de X": what lies there leans on X all the same. */
function sideOfName(scene: Scene, at: number): Landmark | undefined {
  const side = readSide(scene, skipArticle(scene, at) ?? at)
  if (side === undefined) return undefined
  const isFrench = scene.cues.language === 'fr'
  const governed = isFrench ? skipGenitive(scene.words, side.next) : side.next
  if (governed === undefined) return undefined
  const article = isFrench ? skipFrenchArticle(scene.words, governed) : undefined
  return scene.landmarkAt(article ?? governed)
}

/** The landmarks of a cue, coordinated ones included: "d'Al-Qaryatain et de Jabal Batra". The phrase begins after the cue. */
export function readLandmarks(scene: Scene, at: number): readonly Landmark[] {
  const first = readLandmark(scene, at)
  if (first === undefined) return []
  const shared = isPlural(scene, at) || scene.cues.language === 'en'
  let all: readonly Landmark[] = [first]
  let pending = all
  while (pending.length < MOST_ANCHORS) {
    const step = readNext(scene, pending.at(-1)?.to ?? at, shared)
    if (step === undefined) break
    pending = [...pending, step.landmark]
    if (step.closes) all = pending
  }
  return all
}

/** The word after an article. */
export function skipArticle(scene: Scene, at: number): number | undefined {
  if (scene.cues.language === 'fr') return skipFrenchArticle(scene.words, at)
  return isCueWord(scene, 'articles', at) ? at + 1 : undefined
}

function readNext(
  scene: Scene,
  at: number,
  shared: boolean,
): { readonly landmark: Landmark; readonly closes: boolean } | undefined {
  const aside = scene.words.lower(at) === '(' ? skipAside(scene, at) : at
  const comma = scene.words.lower(aside) === ',' ? aside + 1 : aside
  const joined = matchCue(scene, 'conjunctions', comma)
  const open = joined ?? (comma > aside ? comma : undefined)
  if (open === undefined) return undefined
  // French repeats its preposition before each name, unless a plural noun governs them all ("des villes de X et Y").
  const governed = scene.cues.language === 'fr' ? skipGenitive(scene.words, open) : undefined
  if (governed === undefined && !shared) return undefined
  const landmark = readLandmark(scene, governed ?? open)
  if (landmark === undefined || !sameSentence(scene, at, landmark.from)) return undefined
  return { landmark, closes: joined !== undefined }
}

function wayToName(scene: Scene, at: number): Landmark | undefined {
  const { words } = scene
  let content = 0
  let headed = false
  let apposed = false
  let capital = false
  for (let i = at; i < at + LONGEST_WAY && i < words.count; i++) {
    const landmark = i > at ? scene.landmarkAt(i) : undefined
    if (landmark !== undefined) return headed ? renamed(scene, landmark, capital) : undefined
    const kind = words.kind(i)
    const word = words.lower(i)
    if (kind !== TOKEN.word) {
      const isBeforeApposition = word === ',' && apposed && scene.landmarkAt(i + 1) !== undefined
      if (word !== '-' && word !== "'" && !isBeforeApposition) return undefined
      continue
    }
    if (isCueWord(scene, 'stops', i) && !isBorderWith(scene, i)) return undefined
    if (words.sentence(i) !== words.sentence(at)) return undefined
    if (isConnector(scene, i)) continue
    content++
    const isFeature = isCueWord(scene, 'features', i) || isCueWord(scene, 'partNouns', i)
    if (isFeature && content <= 3) headed = true
    if (isFeature && isCueWord(scene, 'apposed', i)) apposed = true
    if (isCueWord(scene, 'capitals', i)) capital = true
    // A capitalised word that is neither a feature nor a place is a name of something else.
    const isName = words.shape(i) !== SHAPE.lower && words.shape(i) !== SHAPE.caseless
    if (isName && !isFeature && scene.cues.language === 'fr') return undefined
  }
  return undefined
}

/** "la frontière avec la Turquie", "the border with Turkey": the one preposition that leads on to a name. */
function isBorderWith(scene: Scene, at: number): boolean {
  return (scene.words.lower(at) === 'with' || scene.words.lower(at) === 'avec') && isCueWord(scene, 'borders', at - 1)
}

/** In "Syria's capital, Damascus" and "la capitale de la Syrie, Damas" the capital is meant. */
function renamed(scene: Scene, named: Landmark, isOfCapital: boolean): Landmark {
  const apposed = isOfCapital && scene.words.lower(named.to) === ',' ? scene.landmarkAt(named.to + 1) : undefined
  return apposed ?? ownedCapital(scene, named) ?? named
}

/** In "Syria's capital, Damascus" the capital is meant. */
function ownedCapital(scene: Scene, owner: Landmark): Landmark | undefined {
  const { words } = scene
  if (words.lower(owner.to) !== "'" || words.lower(owner.to + 1) !== 's') return undefined
  const limit = owner.to + 6
  for (let i = owner.to + 2; i < limit; i++) {
    if (!isCueWord(scene, 'apposed', i)) continue
    return scene.landmarkAt(words.lower(i + 1) === ',' ? i + 2 : i + 1)
  }
  return undefined
}

function isConnector(scene: Scene, at: number): boolean {
  const word = scene.words.lower(at)
  if (scene.cues.language === 'en') return word === 'of' || word === 'the'
  return skipGenitive(scene.words, at) !== undefined || skipFrenchArticle(scene.words, at) !== undefined
}

function isPlural({ words }: Scene, at: number): boolean {
  const before = words.lower(at - 1)
  return before === 'des' || before === 'aux' || words.lower(at) === 'les'
}

function sameSentence({ words }: Scene, a: number, b: number): boolean {
  return words.sentence(a) === words.sentence(b)
}
