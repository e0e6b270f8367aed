import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Language } from '../text/language'
import type { Words } from '../text/words'
import type { Mention, Sense } from './mention'
import type { Sign } from './name-evidence'
import { senseSigns } from './sense-signs'
import { totalScore, type Weights } from './weigh'

/** Ground or actor, from the grammar around the name. */
export function senseOf(
  mention: Mention,
  words: Words,
  gazetteer: Gazetteer,
  language: Language,
  weights: Weights,
): Sense {
  if (mention.kind !== 'name') return 'literal'
  return totalScore(signsOfSense(mention, words, gazetteer, language), weights) > 0 ? 'associative' : 'literal'
}

export function signsOfSense(mention: Mention, words: Words, gazetteer: Gazetteer, language: Language): Sign[] {
  const range = { first: words.at(mention.start), last: Math.max(words.at(mention.start), words.at(mention.end) - 1) }
  const codes = mention.matches.slice(0, 30).map(({ ref }) => gazetteer.featureCode(ref))
  return senseSigns(
    range,
    words,
    {
      isCountry: codes.some((code) => code.startsWith('A.PCL')),
      isCapital: codes.some((code) => code === 'P.PPLC'),
      isInstitution: codes.some((code) => code === 'S.GOVL' || code === 'S.PAL'),
      hasHint: mention.hint !== undefined,
    },
    language,
  )
}
