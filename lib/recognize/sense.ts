import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Language } from '../text/language'
import type { Words } from '../text/words'
import type { Mention, Sense } from './mention'
import { isIn } from './name-context'
import type { WordRange } from './neighborhood'
import { areListed } from './read-hints'
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

/** The signs for and against each mention's being an actor. Members of a list share what governs and follows the list. */
export function signsOfSenses(
  mentions: readonly Mention[],
  words: Words,
  gazetteer: Gazetteer,
  language: Language,
): Sign[][] {
  const ranges = mentions.map(({ start, end }): WordRange => {
    const first = words.at(start)
    return { first, last: Math.max(first, words.at(end - 1)) }
  })
  const lists = listRanges(ranges, words, language)
  return mentions.map((mention, i) => {
    const codes = mention.matches.slice(0, 30).map(({ ref }) => gazetteer.featureCode(ref))
    const place = {
      isCountry: codes.some((code) => code.startsWith('A.PCL')),
      isCapital: codes.some((code) => code === 'P.PPLC'),
      isInstitution: codes.some((code) => code === 'S.GOVL' || code === 'S.PAL' || code === 'S.ADMF'),
      hasHint: mention.hint !== undefined,
    }
    return senseSigns(lists[i] ?? { first: 0, last: 0 }, words, place, language)
  })
}

/**
 * For each name the run of coordinated names that it belongs to. A comma alone joins only on the way to an "and": "en Syrie, la
 * Russie a…" is no list.
 */
function listRanges(ranges: readonly WordRange[], words: Words, language: Language): WordRange[] {
  const joints = ranges.map((range, i): 'and' | 'comma' | undefined => {
    const before = ranges[i - 1]
    if (before === undefined || range.first <= before.last || range.first - before.last > 7) return undefined
    if (!areListed(words, before, range, language)) return undefined
    return hasConjunction(words, before.last + 1, range.first, language) ? 'and' : 'comma'
  })
  const starts: number[] = []
  joints.forEach((joint, i) => {
    let end = i
    while (joints[end] === 'comma') end++
    starts.push(joint !== undefined && joints[end] === 'and' ? (starts[i - 1] ?? i) : i)
  })
  return ranges.map((_, i) => {
    const start = starts[i] ?? i
    let end = i
    while (starts[end + 1] === start) end++
    return { first: ranges[start]?.first ?? 0, last: ranges[end]?.last ?? 0 }
  })
}

function hasConjunction(words: Words, from: number, to: number, language: Language): boolean {
  for (let index = from; index < to; index++) if (isIn(language, 'conjunction', words.lower(index))) return true
  return false
}
