import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Sign } from '../recognize/sign'
import type { ArticleFocus } from './article-focus'
import type { Case } from './cases'
import { kmToOthers, nearness } from './context-signs'
import type { Fit } from './mutual-check'
import type { Ranked } from './rank'
import { isHeldBy } from './tie'

/** So many other names make an article whose country can be told. */
const ENOUGH = 2
/** What speaks for a candidate that nothing is wrong with adds up to about this. */
const USUAL_SCORE = 10
/** Beliefs nearer to certainty than this say no more. */
const MOST_LOGIT = 8

/**
 * What speaks for and against the best candidate's being the place at all, were it only because no other is known: the packs
 * lack most of the world's villages, and a lone namesake far from all else is seldom the one that is meant.
 */
export function trustSigns(
  one: Case,
  best: Ranked,
  focus: ArticleFocus,
  fit: Fit | undefined,
  gazetteer: Gazetteer,
): Sign[] {
  const candidate = one.candidates[best.index]
  if (candidate === undefined) throw new RangeError(`No candidate has the number ${best.index}`)
  const { ref, kind } = candidate
  const code = gazetteer.featureCode(ref)
  const country = gazetteer.countryCode(ref)
  const population = gazetteer.population(ref)
  const signs: Sign[] = [{ name: 'trust: always', value: 1 }]
  const score = Math.max(-1, Math.min(1.5, best.score / USUAL_SCORE))
  if (one.candidates.length === 1) push(signs, 'trust: score, without a namesake', score)
  else {
    push(signs, 'trust: score, among namesakes', score)
    push(signs, 'trust: belief among its namesakes', logit(best.probability) / MOST_LOGIT)
  }
  const isUnit = /^A\.(PCL|ADM1)|^L\.CONT/.test(code)
  const smallness = isUnit || !/^[PA]\./.test(code) ? 0 : Math.max(0, 1 - Math.log10(1 + population) / 6)
  push(signs, 'trust: small place', smallness)
  if (one.candidates.length === 1) push(signs, 'trust: no namesake', 1)
  push(signs, KINDS[kind], 1)
  if (code.startsWith('A.PCL')) push(signs, 'trust: country', 1)
  else if (!/^[PA]\./.test(code)) push(signs, 'trust: neither settled nor governed', 1)
  const cue = one.prior[best.index]?.some(({ name }) => name === 'cue: asks for another kind') === true
  if (cue) push(signs, 'trust: is not of the kind that the words ask for', 1)
  if (one.prior[best.index]?.some(({ name }) => name === 'cue: asks for this kind') === true)
    push(signs, 'trust: is of the kind that the words ask for', 1)
  const { holder } = one.tie
  if (holder !== undefined && holder.construction !== 'list') {
    const inside = isHeldBy(ref, holder, gazetteer)
    push(signs, inside ? 'trust: lies where the sentence says' : 'trust: does not lie where the sentence says', 1)
  }
  const agreement = fit?.fits[best.index]
  if (agreement !== undefined && agreement >= 0.5) push(signs, 'trust: fits what the expression says', agreement)
  if (agreement !== undefined && agreement < 0.5)
    push(signs, 'trust: contradicts what the expression says', 1 - agreement)
  if (isUnit) return signs
  const others = Math.min(1, focus.others(one.key) / ENOUGH)
  if (country !== undefined && focus.isHome(country))
    push(signs, 'trust: describes a spot in the country of an added pack', 1)
  const share = country === undefined ? 1 : focus.countryShare(country, one.key)
  const nation = country === undefined ? undefined : gazetteer.country(country)
  const foreign = nation !== undefined && focus.names(nation, one.key) ? 0 : Math.max(0, 1 - 3 * share) * others
  const km = kmToOthers(ref, one.key, focus, gazetteer)
  const near = nearness(km)
  push(signs, 'trust: near the other places', near)
  push(signs, 'trust: nothing else to go by', 1 - others)
  push(signs, 'trust: in a country that the article does not speak of', foreign)
  push(signs, 'trust: small, and in a country that the article does not speak of', foreign * smallness)
  push(
    signs,
    'trust: small, and far from the other places',
    km === Number.POSITIVE_INFINITY ? 0 : (1 - near) * others * smallness,
  )
  return signs
}

const KINDS: Readonly<Record<Case['candidates'][number]['kind'], string>> = {
  sound: 'trust: name: only sounds alike',
  main: 'trust: name: main',
  label: 'trust: name: main',
  alternate: 'trust: name: alternate',
  abbreviation: 'trust: name: abbreviation',
  historic: 'trust: name: historic',
}

function logit(probability: number): number {
  const odds = Math.log(probability / (1 - probability))
  return Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, odds))
}

function push(signs: Sign[], name: string, value: number): void {
  if (value !== 0) signs.push({ name, value })
}
