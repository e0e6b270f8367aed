import type { Gazetteer } from '../gazetteer/gazetteer'
import type { FeatureHint } from '../recognize/mention'
import type { Sign } from '../recognize/sign'
import type { Candidate } from './candidates'

/** What speaks for a candidate before the rest of the article is looked at: the place itself, its name, the words beside it. */
export function priorSigns(
  candidate: Candidate,
  hint: FeatureHint | undefined,
  gazetteer: Gazetteer,
  largest: number,
): Sign[] {
  const code = gazetteer.featureCode(candidate.ref)
  const population = gazetteer.population(candidate.ref)
  const signs: Sign[] = [
    { name: classSign(code), value: 1 },
    { name: KIND_SIGNS[candidate.kind], value: 1 },
  ]
  const settled = code.startsWith('P.')
  if (population > 0)
    signs.push({
      name: settled ? 'population' : 'population of a country or province',
      value: Math.log10(1 + population) / 7,
    })
  // Namesakes are weighed against each other: a town of ten thousand is large beside hamlets, small beside a metropolis.
  if (largest > 0)
    signs.push({
      name: 'population, beside its largest namesake',
      value: Math.log10((population + 100) / (largest + 100)) / 7,
    })
  if (candidate.likeness !== undefined) signs.push({ name: 'name: written alike', value: 4 * candidate.likeness })
  if (candidate.ownLanguage) signs.push({ name: "name: in the article's language", value: 1 })
  if (hint !== undefined) signs.push(hintSign(code, hint))
  return signs
}

/**
 * A plain place word hardly errs, but where a province and its seat lie close together most gold cannot tell them apart, so
 * that little is left to learn the weight from, and the pull towards zero would keep it small.
 */
const PLAIN_CUE = 4

/** The words around ask for a kind of place: the first code that they name fits best, the last least, any other not at all. */
function hintSign(code: string, hint: FeatureHint): Sign {
  const rank = hint.codes.findIndex((prefix) => code.startsWith(prefix))
  const [cue, strength] = hint.soft ? ['vague cue', 1] : ['cue', PLAIN_CUE]
  if (rank < 0) return { name: `${cue}: asks for another kind`, value: strength }
  if (rank === 0) return { name: `${cue}: asks for this kind`, value: strength }
  return { name: `${cue}: admits this kind`, value: strength * (1 - rank / (2 * hint.codes.length)) }
}

const CLASSES: readonly (readonly [prefix: string, name: string])[] = [
  ['A.PCL', 'country'],
  ['A.ADM1', 'province'],
  ['A.ADM2', 'district'],
  ['A.', 'lower district'],
  ['P.PPLC', 'capital'],
  ['P.PPLA2', 'seat of a district'],
  ['P.PPLA3', 'settlement'],
  ['P.PPLA4', 'settlement'],
  ['P.PPLA5', 'settlement'],
  ['P.PPLA', 'seat of a province'],
  ['P.PPLX', 'quarter'],
  ['P.', 'settlement'],
  ['S.AIR', 'airfield'],
  ['S.', 'facility'],
  ['L.CONT', 'continent'],
  ['H.', 'water'],
  ['T.', 'mountain or island'],
  ['L.', 'region'],
]

const KIND_SIGNS: Readonly<Record<Candidate['kind'], string>> = {
  sound: 'name: only sounds alike',
  main: 'name: main',
  label: 'name: label',
  alternate: 'name: alternate',
  abbreviation: 'name: abbreviation',
  historic: 'name: historic',
}

/** By feature code, of which there are some hundreds: a name put together for each candidate would be looked up slowly. */
const classSigns = new Map<string, string>()

function classSign(code: string): string {
  const known = classSigns.get(code)
  if (known !== undefined) return known
  const name = `class: ${CLASSES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'other'}`
  classSigns.set(code, name)
  return name
}
