import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Mention } from '../recognize/mention'
import type { Anchor } from '../spatial/scene'

const COUNTRY = /^(?:A\.PCL|L\.CONT)/

/** Mentions as spatial expressions lean on them: which of them may be a country or a continent changes what "outside" means. */
export function anchorsOf(mentions: readonly Mention[], gazetteer: Gazetteer): Anchor[] {
  const known = new Map<Mention['matches'], boolean>()
  return mentions.map(({ start, end, matches }) => {
    const isCountry = known.get(matches) ?? matches.some(({ ref }) => COUNTRY.test(gazetteer.featureCode(ref)))
    known.set(matches, isCountry)
    return { start, end, isCountry }
  })
}
