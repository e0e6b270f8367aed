import type { Gazetteer } from '../gazetteer/gazetteer'
import { foldKey } from '../text/fold'
import type { Language } from '../text/language'
import type { Words } from '../text/words'
import type { Mention, Sense } from './mention'
import { listAround } from './name-lists'
import type { WordRange } from './neighborhood'
import { senseSigns } from './sense-signs'
import type { Sign } from './sign'
import { totalScore, type Weights } from './weigh'

/** Reads ground or actor for each mention, from the grammar around it. Returns the mentions with their sense. */
export function withSense(
  mentions: readonly Mention[],
  words: Words,
  gazetteer: Gazetteer,
  language: Language,
  weights: Weights,
): Mention[] {
  const signs = signsOfSenses(mentions, words, gazetteer, language)
  return mentions.map((mention, i) => {
    const actor = mention.kind === 'name' && totalScore(signs[i] ?? [], weights) > 0
    const sense: Sense = actor ? 'associative' : 'literal'
    return { ...mention, sense }
  })
}

const INSTITUTIONS = new Set(['S.GOVL', 'S.GOVT', 'S.PAL', 'S.ADMF'])

/** The signs for and against each mention's being an actor. Members of a list share what governs and follows the list. */
export function signsOfSenses(
  mentions: readonly Mention[],
  words: Words,
  gazetteer: Gazetteer,
  language: Language,
): Sign[][] {
  return mentions.map((mention) => {
    const first = words.at(mention.start)
    const name: WordRange = { first, last: Math.max(first, words.at(mention.end - 1)) }
    const codes = mention.matches.slice(0, 30).map(({ ref }) => gazetteer.featureCode(ref))
    const isCountry = codes.some((code) => code.startsWith('A.PCL'))
    const place = {
      isCountry,
      isCapital: codes.some((code) => code === 'P.PPLC'),
      isInstitution: codes.some((code) => INSTITUTIONS.has(code)),
      isRegion: codes.includes('A.ADM1'),
      isDemonym: isDemonym(foldKey(mention.surface), gazetteer, language),
      hasHint: mention.hint !== undefined,
    }
    const spoken = words.language(name.first)
    return senseSigns(listAround(name, words, spoken), words, place, spoken)
  })
}

/** "Syrian", "maliens"; but "Somalie" is a country before it is a woman from there. */
function isDemonym(key: string, gazetteer: Gazetteer, language: Language): boolean {
  const demonyms = gazetteer.findDemonym(key).filter(({ lang }) => lang === language || lang === '')
  return demonyms.length > 0 && !gazetteer.find(key).some(({ ref }) => gazetteer.featureCode(ref).startsWith('A.PCL'))
}
