import type { Language } from '../text/language'
import type { Words } from '../text/words'
import type { WordRange } from './neighborhood'
import { frameAfter, frameBefore, isClauseHead } from './sense-frames'
import type { Sign } from './sign'

/** What of the place matters to its sense. */
export interface SensePlace {
  readonly isCountry: boolean
  readonly isCapital: boolean
  readonly isInstitution: boolean
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
  const head = isClauseHead(before.index, list, words, language)
  const actorLike = place.isCountry || place.isCapital || place.isInstitution
  const preposition = before.preposition
  const holds: readonly (readonly [string, boolean])[] = [
    ['bias', true],
    ['place: country', place.isCountry],
    ['place: capital of a state', place.isCapital],
    ['place: institution', place.isInstitution],
    ['place: something else', !actorLike],
    ['cue: place word', place.hasHint],
    ['list: several names after a preposition', list.last - list.first > 3 && preposition !== undefined],
    [`preposition: ${preposition}`, preposition !== undefined],
    [`of: an actor, ${language}`, before.of && before.actor],
    ['of: a deal', before.of && before.deal],
    ['of: a deed', before.of && before.deed],
    ['of: ground', before.of && before.ground],
    [
      'of: something else, country or capital',
      before.of && !before.ground && !before.actor && !before.deed && actorLike,
    ],
    ['to: after giving or asking', before.toward && before.transfer],
    ['with or between: after a deal', before.pairs && before.deal],
    ['governed by a verb of saying', before.saying],
    [`preposition: ${preposition}, opening the sentence`, preposition !== undefined && before.opens],
    ['governed by a verb that takes an actor', before.target],
    ['governed by another word', before.noun && !before.target],
    ['clause: opens it', head],
    ['subject: of saying', head && after.speech],
    ['subject: of acting, country or capital', head && after.action && actorLike],
    ['subject: of acting, other place', head && after.action && !actorLike],
    ['subject: of being', head && after.stative],
    ['subject: passive', head && after.passive],
    ['subject: of some verb', head && after.small && !after.speech && !after.action && !after.passive],
    ['subject: followed by a comma, country or capital', head && after.comma && actorLike],
    ['followed by a verb of saying', after.speech && !head && preposition === undefined],
    ['followed by a verb of acting', after.action && !head && preposition === undefined],
    ['followed by a verb of saying, after a preposition', after.speech && preposition !== undefined],
    ['possessive', after.possessive],
    ['possessive: of an actor', after.possessive && after.actor],
    ['possessive: of a deed', after.possessive && after.deed],
    ['possessive: of a name', after.possessive && after.owned],
    ['possessive: of ground', after.possessive && after.ground],
    ['followed by an actor', !after.possessive && after.actor],
    ['followed by a deed', !after.possessive && after.deed],
    ['followed by a capitalised word', after.capital],
    ['followed by a comma', after.comma],
    ['followed by nothing', after.end],
    ['joined by and', before.conjunction || after.conjunction],
  ]
  return holds.filter(([, value]) => value).map(([name]) => ({ name, value: 1 }))
}
