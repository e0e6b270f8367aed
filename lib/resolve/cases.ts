import type { Gazetteer } from '../gazetteer/gazetteer'
import type { DemonymMention } from '../recognize/demonyms'
import type { FeatureHint, Mention } from '../recognize/mention'
import type { Sign } from '../recognize/sign'
import { foldKey } from '../text/fold'
import type { Language } from '../text/language'
import type { Words } from '../text/words'
import { type Candidate, candidatesOf } from './candidates'
import { likeness } from './likeness'
import { priorSigns } from './prior-signs'
import type { Tie } from './tie'
import { addTieSigns } from './tie-signs'
import { readTies } from './ties'
import { valueAt } from './value-at'

/** One mention's candidates with their signs: what the weights are applied to, and fitted on. */
export interface Case {
  /** What makes two mentions the same name. */
  readonly key: string
  readonly candidates: readonly Candidate[]
  /** What speaks for each candidate before the rest of the article is looked at. */
  readonly prior: readonly (readonly Sign[])[]
  readonly tie: Tie
  /** Its own sentence says clearly where it lies. */
  readonly told: boolean
}

/** Mentions of one name with the same words around them share their candidates and prior signs, as the same arrays. */
export function casesOf(
  mentions: readonly Mention[],
  demonyms: readonly DemonymMention[],
  words: Words,
  gazetteer: Gazetteer,
  language: Language,
): Case[] {
  const ties = readTies(mentions, demonyms, words, gazetteer)
  const tied = new Map<readonly Candidate[], Map<string, Case['prior']>>()
  const keys = new Map<string, string>()
  return mentions.map(({ kind, matches, hint, surface }, i) => {
    const tie = ties[i] ?? { key: '' }
    const { candidates, untied } = shareOf(matches, kind === 'sound' ? surface : undefined, gazetteer, language)
    const priors = tie.key === '' ? untied : valueAt(tied, candidates, () => new Map<string, Case['prior']>())
    const question = `${hint === undefined ? '' : `${hint.soft} ${hint.codes.join()}`} ${tie.key}`
    return {
      key: valueAt(keys, surface, () => foldKey(surface)),
      candidates,
      prior: valueAt(priors, question, () => signsBeforeContext(candidates, hint, tie, gazetteer)),
      tie,
      told: tie.holder !== undefined && tie.holder.construction !== 'list' && tie.holder.construction !== 'open comma',
    }
  })
}

/** What all articles share of a name: its candidates, and their prior signs by the hints that ask for one kind or another. */
interface Share {
  readonly candidates: readonly Candidate[]
  readonly untied: Map<string, Case['prior']>
}

/** By the matches that a gazetteer answered, which it keeps for the names asked for lately. */
const shares: Readonly<Record<Language, WeakMap<Mention['matches'], Share>>> = { fr: new WeakMap(), en: new WeakMap() }

function shareOf(
  matches: Mention['matches'],
  heard: string | undefined,
  gazetteer: Gazetteer,
  language: Language,
): Share {
  const known = shares[language].get(matches)
  if (known !== undefined) return known
  const named = candidatesOf(matches, gazetteer, language)
  const candidates = heard === undefined ? named : named.map((candidate) => heardAs(candidate, heard, gazetteer))
  const share: Share = { candidates, untied: new Map() }
  shares[language].set(matches, share)
  return share
}

function heardAs(candidate: Candidate, surface: string, gazetteer: Gazetteer): Candidate {
  const written = likeness(withoutArticle(surface), withoutArticle(gazetteer.place(candidate.ref).name))
  return { ...candidate, kind: 'sound', likeness: written }
}

function withoutArticle(name: string): string {
  return foldKey(name).replace(/^(?:al|el|ar|as|ash|ad|az|an|at) /, '')
}

function signsBeforeContext(
  candidates: readonly Candidate[],
  hint: FeatureHint | undefined,
  tie: Tie,
  gazetteer: Gazetteer,
): Sign[][] {
  const largest = candidates.reduce((most, { ref }) => Math.max(most, gazetteer.population(ref)), 0)
  return candidates.map((candidate) => {
    const signs = priorSigns(candidate, hint, gazetteer, largest)
    addTieSigns(signs, candidate.ref, tie, gazetteer)
    return signs
  })
}
