import type { Gazetteer, NameKind, NameMatch, PlaceRef } from '../gazetteer/gazetteer'
import type { Language } from '../text/language'

/** A place that a mention could be; one row a place, the best of its matching names kept. */
export interface Candidate {
  readonly ref: PlaceRef
  readonly kind: NameKind | 'sound'
  /** Only of one that sounds alike: how alike it is written, in [0, 1]. */
  readonly likeness?: number
  /** The name is the one that the article's language uses. */
  readonly ownLanguage: boolean
}

const RANK: Readonly<Record<Candidate['kind'], number>> = {
  sound: -1,
  label: 4,
  main: 3,
  alternate: 2,
  abbreviation: 1,
  historic: 0,
}

/** Beyond this many namesakes the smaller ones are not looked at: "San Antonio" has hundreds. */
const MOST = 80

/** The places that bear a name, largest first; at most 80. */
export function candidatesOf(matches: readonly NameMatch[], gazetteer: Gazetteer, language: Language): Candidate[] {
  const best = new Map<PlaceRef, Candidate>()
  for (const { ref, kind, lang } of matches) {
    const known = best.get(ref)
    const ownLanguage = lang === language || known?.ownLanguage === true
    const better = known === undefined || RANK[kind] > RANK[known.kind]
    best.set(ref, { ref, kind: better ? kind : known.kind, ownLanguage })
  }
  const candidates = [...best.values()]
  if (candidates.length <= MOST) return candidates
  return candidates.sort((a, b) => weight(b, gazetteer) - weight(a, gazetteer)).slice(0, MOST)
}

/** Countries and provinces carry no population in some packs and must not be cut for it. */
function weight({ ref }: Candidate, gazetteer: Gazetteer): number {
  const code = gazetteer.featureCode(ref)
  return gazetteer.population(ref) + (code.startsWith('A.PCL') || code.startsWith('A.ADM1') ? 1e9 : 0)
}
