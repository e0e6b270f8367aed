import type { Gazetteer } from '../gazetteer/gazetteer'
import type { NameSpan } from './match-names'
import { type Sign, sign } from './sign'

/** What the packs know of the places that bear the name. */
export function gazetteerSigns({ matches }: NameSpan, gazetteer: Gazetteer): readonly Sign[] {
  const known = signsByMatches.get(matches) ?? readSigns(matches, gazetteer)
  signsByMatches.set(matches, known)
  return known
}

/** By the places that a gazetteer answered, which it keeps for the names asked for lately. */
const signsByMatches = new WeakMap<NameSpan['matches'], readonly Sign[]>()

function readSigns(matches: NameSpan['matches'], gazetteer: Gazetteer): Sign[] {
  let population = 0
  let best = 0
  const kinds = new Set<string>()
  const classes = new Set<string>()
  for (const match of matches) {
    population = Math.max(population, gazetteer.population(match.ref))
    kinds.add(match.kind)
    const code = gazetteer.featureCode(match.ref)
    classes.add(classOf(code))
    best++
  }
  return [
    { name: 'gazetteer: population', value: Math.log10(1 + population) / 7 },
    { name: 'gazetteer: number of places', value: Math.log10(best) / 2 },
    sign('gazetteer: country', classes.has('country')),
    sign('gazetteer: province', classes.has('province')),
    sign('gazetteer: capital', classes.has('capital')),
    sign('gazetteer: seat of a province', classes.has('seat')),
    sign('gazetteer: region', classes.has('region')),
    sign('gazetteer: water or mountain', classes.has('nature')),
    sign('gazetteer: facility alone', classes.size === 1 && classes.has('facility')),
    sign('gazetteer: village alone', classes.size === 1 && classes.has('town') && population < 10_000),
    sign('gazetteer: district alone', classes.size === 1 && classes.has('district')),
    sign('gazetteer: own name', kinds.has('main') || kinds.has('label')),
    sign('gazetteer: abbreviation', kinds.has('abbreviation') && !kinds.has('main') && !kinds.has('label')),
    sign('gazetteer: historic name', kinds.has('historic') && kinds.size === 1),
  ]
}

function classOf(code: string): string {
  if (code.startsWith('A.PCL')) return 'country'
  if (code.startsWith('A.ADM1')) return 'province'
  if (code === 'P.PPLC') return 'capital'
  if (code === 'P.PPLA') return 'seat'
  if (code.startsWith('P.')) return 'town'
  if (code.startsWith('S.')) return 'facility'
  if (code.startsWith('A.')) return 'district'
  return code.startsWith('L.') ? 'region' : 'nature'
}
