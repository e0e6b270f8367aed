import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Sign } from '../recognize/sign'
import type { ArticleFocus } from './article-focus'
import type { Case } from './cases'

/** What the rest of the article adds for or against a candidate. */
export function contextSigns(ref: PlaceRef, { key, told }: Case, focus: ArticleFocus, gazetteer: Gazetteer): Sign[] {
  const signs: Sign[] = []
  const country = gazetteer.countryCode(ref)
  const admin1 = gazetteer.admin1Code(ref)
  const code = gazetteer.featureCode(ref)
  const isCountry = code.startsWith('A.PCL')
  push(signs, 'article: share of its class among the others', focus.classShare(code.charAt(0), key))
  if (country !== undefined && !isCountry) {
    push(signs, 'article: share of its country', focus.countryShare(country, key))
    const parent = gazetteer.country(country)
    if (parent !== undefined && focus.names(parent, key)) push(signs, 'article: names its country', 1)
  }
  if (country !== undefined && isCountry)
    push(signs, 'article: share of this country', focus.countryShare(country, key))
  if (country !== undefined && admin1 !== undefined) {
    push(signs, 'article: share of its province', focus.admin1Share(country, admin1, key))
    const province = gazetteer.admin1(country, admin1)
    if (province !== undefined && province !== ref && focus.names(province, key))
      push(signs, 'article: names its province', 1)
  }
  if (!isCountry) push(signs, 'article: near its other places', nearness(kmToOthers(ref, key, focus, gazetteer)))
  const elsewhere = told ? undefined : focus.told(key)
  if (elsewhere !== undefined) {
    if (elsewhere === ref) push(signs, 'article: is told to be this place', 1)
    else if (isSameProvince(elsewhere, ref, gazetteer)) push(signs, 'article: is told to lie in this province', 1)
  }
  const { dateline } = focus
  if (dateline !== undefined && dateline.key !== key && !isCountry && isSameProvince(dateline.ref, ref, gazetteer))
    push(signs, 'article: in the province of its dateline', dateline.probability)
  return signs
}

/** Kilometres to the nearest other place of the article. A province is as near as its edge is. */
export function kmToOthers(ref: PlaceRef, key: string, focus: ArticleFocus, gazetteer: Gazetteer): number {
  const radiusKm = gazetteer.featureCode(ref).startsWith('P.') ? 0 : gazetteer.radiusKm(ref)
  return focus.nearestKm(gazetteer.point(ref), key) - radiusKm
}

/** 1 within ten kilometres, falling with the logarithm of the distance to 0 at three thousand. */
export function nearness(km: number): number {
  return Math.max(0, Math.min(1, Math.log(3000 / Math.max(km, 10)) / Math.log(300)))
}

function isSameProvince(a: PlaceRef, b: PlaceRef, gazetteer: Gazetteer): boolean {
  const admin1 = gazetteer.admin1Code(a)
  return (
    admin1 !== undefined && admin1 === gazetteer.admin1Code(b) && gazetteer.countryCode(a) === gazetteer.countryCode(b)
  )
}

function push(signs: Sign[], name: string, value: number): void {
  if (value > 0) signs.push({ name, value })
}
