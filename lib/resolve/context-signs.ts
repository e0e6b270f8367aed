import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Sign } from '../recognize/sign'
import type { ArticleFocus } from './article-focus'
import type { Candidate } from './candidates'

/** What the sentence says of where a name lies: "Vienne, en Autriche", "Paris, Texas". */
export interface Containment {
  /** Possible readings of the containing name. */
  readonly outers: readonly PlaceRef[]
}

/** What the rest of the article adds for or against a candidate. */
export function contextSigns(
  candidate: Candidate,
  key: string,
  containment: Containment | undefined,
  focus: ArticleFocus,
  gazetteer: Gazetteer,
): Sign[] {
  const { ref } = candidate
  const signs: Sign[] = []
  const country = gazetteer.countryCode(ref)
  const admin1 = gazetteer.admin1Code(ref)
  const code = gazetteer.featureCode(ref)
  const isCountry = code.startsWith('A.PCL')
  if (country !== undefined && !isCountry) {
    push(signs, 'article: share of its country', focus.countryShare(country, key))
    const parent = gazetteer.country(country)
    if (parent !== undefined && focus.names(parent)) push(signs, 'article: names its country', 1)
  }
  if (country !== undefined && isCountry)
    push(signs, 'article: share of this country', focus.countryShare(country, key))
  if (country !== undefined && admin1 !== undefined) {
    push(signs, 'article: share of its province', focus.admin1Share(country, admin1, key))
    const province = gazetteer.admin1(country, admin1)
    if (province !== undefined && province !== ref && focus.names(province))
      push(signs, 'article: names its province', 1)
  }
  if (!isCountry) {
    // A province is as near as its edge is.
    const radiusKm = code.startsWith('P.') ? 0 : gazetteer.radiusKm(ref)
    push(signs, 'article: near its other places', nearness(focus.nearestKm(gazetteer.point(ref), key) - radiusKm))
  }
  if (containment !== undefined) {
    const inside = containment.outers.some((outer) => contains(outer, ref, gazetteer))
    signs.push({ name: inside ? 'sentence: inside what follows it' : 'sentence: not inside what follows it', value: 1 })
  }
  return signs
}

/** 1 within ten kilometres, falling with the logarithm of the distance to 0 at three thousand. */
function nearness(km: number): number {
  return Math.max(0, Math.min(1, Math.log(3000 / Math.max(km, 10)) / Math.log(300)))
}

function contains(outer: PlaceRef, inner: PlaceRef, gazetteer: Gazetteer): boolean {
  const country = gazetteer.countryCode(outer)
  if (outer === inner || country === undefined || gazetteer.countryCode(inner) !== country) return false
  const code = gazetteer.featureCode(outer)
  if (code.startsWith('A.PCL')) return !gazetteer.featureCode(inner).startsWith('A.PCL')
  return code.startsWith('A.ADM') && gazetteer.admin1Code(outer) === gazetteer.admin1Code(inner)
}

function push(signs: Sign[], name: string, value: number): void {
  if (value > 0) signs.push({ name, value })
}
