import type { Language } from '../text/language'
import { TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import type { WordRange } from './neighborhood'
import { type FrameAfter, frameAfter } from './sense-after'
import { type FrameBefore, frameBefore, type Preposition } from './sense-before'
import type { Predicate } from './sense-predicate'
import { isSenseWord } from './sense-words'
import type { Sign } from './sign'

/** What of the place matters to its sense. */
export interface SensePlace {
  readonly isCountry: boolean
  readonly isCapital: boolean
  readonly isInstitution: boolean
  readonly isRegion: boolean
  readonly isDemonym: boolean
  readonly hasHint: boolean
}

/**
 * Reasons to read a name as an actor (a government, an army, a team) and not as ground; positive weights mean actor.
 * `list` is the run of names that the name is coordinated with, itself where there is none: "l'Iran, l'Irak et la Syrie" are
 * governed, and followed, as one.
 */
export function senseSigns(list: WordRange, words: Words, place: SensePlace, language: Language): Sign[] {
  const before = frameBefore(list, words, language)
  const after = frameAfter(list, words, language)
  const isPolity = place.isCountry || place.isCapital || place.isInstitution
  const names = [
    // Tourists visit the palace itself.
    ...placeSigns({ ...place, isInstitution: place.isInstitution && before.verb !== 'ground' }, isPolity),
    ...governedSigns(before, isPolity),
    ...subjectSigns(before, after, isPolity),
    ...owningSigns(after),
    ...surroundingSigns(list, before, after, words, language),
  ]
  return names.map((name) => ({ name, value: 1 }))
}

function placeSigns(place: SensePlace, isPolity: boolean): string[] {
  return held([
    ['bias', true],
    ['place: country', place.isCountry],
    ['place: capital of a state', place.isCapital],
    ['place: institution', place.isInstitution],
    ['place: region', place.isRegion && !isPolity],
    ['place: something else', !isPolity],
    ['name: a demonym', place.isDemonym],
    ['cue: place word', place.hasHint],
  ])
}

function governedSigns(before: FrameBefore, isPolity: boolean): string[] {
  const { preposition, governors, farther, verb } = before
  if (before.inverted) return []
  if (preposition === undefined) {
    return held([
      ['governed by a verb of saying', verb === 'saying'],
      ['governed by a verb of saying, country or capital', verb === 'saying' && isPolity],
      ['governed by a verb that takes an actor', verb === 'actor'],
      ['governed by a verb that takes an actor, country or capital', verb === 'actor' && isPolity],
      ['governed by a verb that takes ground', verb === 'ground'],
      ['governed by a verb of including', verb === 'including'],
      [
        'governed by a verb of including, said of actors',
        verb === 'including' && before.doers.some((doer) => doer === 'actor' || doer === 'deal' || doer === 'members'),
      ],
      ['governed by another word', before.noun && verb === undefined],
      ['governed by an abbreviation', before.acronym],
    ])
  }
  const merged = MERGED[preposition]
  return [
    preposition,
    ...(merged === undefined ? [] : [...governors.map((governor) => `${merged}: after ${governor}`)]),
    ...(merged === undefined ? [] : [...farther.map((governor) => `${merged}: far after ${governor}`)]),
    ...governors.map((governor) => `${preposition}: after ${governor}`),
    ...farther
      .filter((governor) => governor === 'transfer' || governor === 'deal' || governor === 'actor')
      .map((governor) => `${preposition}: far after ${governor}`),
    ...held([
      ...governors.map(
        (governor) => [`of: after ${governor}, country or capital`, preposition === 'of' && isPolity] as const,
      ),
      [`${preposition}: after no cue, country or capital`, governors.length === 0 && isPolity],
      [`${preposition}: opens the sentence`, before.opens],
      [`${preposition}: opens the sentence, country or capital`, before.opens && isPolity],
      ['agent: after a participle', preposition === 'agent' && before.afterParticiple],
    ]),
  ]
}

/** Prepositions that share what they take from the word that they lean on; French "à" is both "at" and "to". */
const MERGED: Readonly<Partial<Record<Preposition, string>>> = {
  at: 'at or to',
  to: 'at or to',
  with: 'with or between',
  between: 'with or between',
}

function subjectSigns(before: FrameBefore, after: FrameAfter, isPolity: boolean): string[] {
  const kind = isPolity ? 'country or capital' : 'other place'
  if (before.inverted || after.quotation)
    return ['clause: opens it', 'subject: of saying', `subject: of saying, ${kind}`]
  const { predicate, relative } = after
  const subject = before.head ? 'subject' : before.preposition === undefined ? 'perhaps subject' : undefined
  return held([
    ['clause: opens it', before.head],
    [`clause: opens it, as ${before.opening} begins`, before.head],
    ['clause: after a name and a comma', before.afterName],
    ['clause: opens it, country or capital', before.head && isPolity],
    [`${subject}: of ${predicate}`, subject !== undefined && predicate !== undefined],
    [`${subject}: of ${predicate}, ${kind}`, predicate !== undefined && before.head],
    ['subject: described as ground', before.head && predicate !== undefined && DESCRIBED.has(predicate)],
    [`${subject}: of no verb`, predicate === undefined && before.head],
    ['who: any verb', relative !== undefined],
    [`who: ${relative}`, relative !== undefined],
  ])
}

/** What is said of ground and of no one who acts. */
const DESCRIBED: ReadonlySet<Predicate> = new Set([
  'lying',
  'undergoing',
  'being a thing',
  'being somewhere',
  'having a number',
  'passive, as ground',
])

function owningSigns({ possessive, owned, nouns, superlative, noun }: FrameAfter): string[] {
  const kind = possessive ? 'possessive' : 'followed'
  return held([
    ['possessive', possessive],
    ['possessive: of a name', owned],
    ['possessive: of the greatest', superlative],
    ['followed: by some noun', noun && nouns.length === 0],
    ...nouns.map((noun) => [`${kind}: by ${noun}`, true] as const),
    ['possessive: of something else', possessive && nouns.length === 0],
  ])
}

function surroundingSigns(
  list: WordRange,
  before: FrameBefore,
  after: FrameAfter,
  words: Words,
  language: Language,
): string[] {
  const inSport = isNearSport(list, words, language)
  const isBare = before.preposition === undefined
  const isOwner = after.possessive || after.noun
  return held([
    ['list: several names after a preposition', list.last - list.first > 3 && !isBare],
    ['list: several names', list.last - list.first > 3],
    ['followed by an organisation', after.organization],
    ['followed by a hyphen and a name', after.hyphen],
    ['followed by a number', after.number],
    ['followed by a sign of money', after.symbol],
    ['followed by a colon', after.colon && !after.quotation],
    ['followed by a capitalised word', after.capital],
    ['followed by a comma', after.comma && isBare],
    ['followed by nothing', after.end && isBare],
    ['joined by and', before.conjunction || after.conjunction],
    ['sport: about it', inSport],
    ['sport: about it, no preposition', inSport && isBare && !isOwner],
    ['sport: about it, owner', inSport && isOwner],
    [`sport: ${before.preposition}`, inSport && !isBare],
  ])
}

const SPORT_REACH = 25

function isNearSport(list: WordRange, words: Words, language: Language): boolean {
  const sentence = words.sentence(list.first)
  for (let index = Math.max(0, list.first - SPORT_REACH); index < list.last + SPORT_REACH; index++) {
    if (index >= list.first && index <= list.last) continue
    if (words.kind(index) !== TOKEN.word || words.sentence(index) !== sentence) continue
    if (isSenseWord(language, 'sport', words.lower(index))) return true
  }
  return false
}

function held(signs: readonly (readonly [string, boolean])[]): string[] {
  return signs.filter(([, holds]) => holds).map(([name]) => name)
}
