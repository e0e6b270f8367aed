import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Mention } from '../recognize/mention'
import type { Sign } from '../recognize/sign'
import type { SpatialExpression } from '../spatial/expression'
import type { Case } from './cases'
import { fitsExpression, type Spot } from './fits-expression'
import type { Ranked } from './rank'
import { valueAt } from './value-at'

/** Readings of the other name that are looked at, and how likely one must be to count in full. */
const MOST_READINGS = 12
const LIKELY = 0.02
/** Strong for the reason that containment is (`tie-signs.ts`): seldom seen, and hardly ever wrong. */
const EXACT = 8

/** How well each candidate of a mention fits the expressions that tie it to other mentions. */
export interface Fit {
  /** In [0, 1], in step with the candidates. */
  readonly fits: readonly number[]
  /** One of the expressions gives a distance and a bearing. */
  readonly isExact: boolean
}

/**
 * "Al Hader, à 25 km au sud d'Alep": what is described and what it is described by check each other. For each mention that an
 * expression ties to another, how well each of its candidates fits the best likely reading of the other, in both directions.
 * `guess` ranks the candidates of a case as they stand without it.
 */
export function checkMutually(
  mentions: readonly Mention[],
  cases: readonly Case[],
  expressions: readonly SpatialExpression[],
  guess: (one: Case) => readonly Ranked[],
  gazetteer: Gazetteer,
): ReadonlyMap<number, Fit> {
  const fits = new Map<number, Fit>()
  if (!expressions.some(({ subject }) => subject !== undefined)) return fits
  const indexAt = new Map(mentions.map(({ start }, i) => [start, i]))
  // The same words about the same names say the same again.
  const said = new Map<string, readonly Fit[] | null>()
  const numbers = new Map<Case['prior'], number>()
  for (const expression of expressions) {
    const starts = [expression.subject, ...expression.anchors.slice(0, expression.kind === 'between' ? 2 : 1)]
    const indexes = starts.map((start) => (start === undefined ? -1 : (indexAt.get(start) ?? -1)))
    const parties = indexes.flatMap((index) => cases[index] ?? [])
    if (parties.length < starts.length || starts.length < 2 || indexes[0] === indexes[1]) continue
    const names = parties.map(({ prior }) => valueAt(numbers, prior, () => numbers.size))
    const { kind, distanceKm, bearing, wording = [] } = expression
    const question = [kind, distanceKm, bearing, ...wording, ...names].join()
    const known = said.get(question)
    const rows = known === undefined ? fitsOf(parties, expression, guess, gazetteer) : known
    said.set(question, rows)
    if (rows === null) continue
    for (const [i, index] of indexes.entries()) {
      const row = rows[i]
      if (row === undefined) continue
      const before = fits.get(index)
      fits.set(index, before === undefined ? row : bothOf(before, row))
    }
  }
  return fits
}

/** For each party, how well each of its candidates fits the likely readings of the others; null where nothing can be checked. */
function fitsOf(
  parties: readonly Case[],
  expression: SpatialExpression,
  guess: (one: Case) => readonly Ranked[],
  gazetteer: Gazetteer,
): readonly Fit[] | null {
  const likely = parties.map((one) => guess(one).slice(0, MOST_READINGS))
  let isChecked = false
  const rows = parties.map((party, own) =>
    party.candidates.map((_, option) => {
      const choices = likely.map((readings, i) => (i === own ? [{ index: option, probability: 1 }] : readings))
      let best = 0
      for (const readings of combinations(choices)) {
        const [place, ...landmarks] = readings.flatMap(({ index }, i) => spotOf(parties[i], index, gazetteer))
        const fit = place && fitsExpression(place.point, landmarks, expression)
        if (fit === undefined) continue
        isChecked = true
        const trust = readings.reduce((least, { probability }) => Math.min(least, probability / LIKELY), 1)
        best = Math.max(best, fit * trust)
      }
      return best
    }),
  )
  const isExact = expression.distanceKm !== undefined && expression.bearing !== undefined
  return isChecked ? rows.map((fits) => ({ fits, isExact })) : null
}

function bothOf(a: Fit, b: Fit): Fit {
  return { fits: a.fits.map((fit, j) => Math.min(fit, b.fits[j] ?? 0)), isExact: a.isExact || b.isExact }
}

type Reading = Pick<Ranked, 'index' | 'probability'>

function combinations(choices: readonly (readonly Reading[])[]): Reading[][] {
  return choices.reduce<Reading[][]>(
    (all, readings) => all.flatMap((one) => readings.map((next) => [...one, next])),
    [[]],
  )
}

function spotOf(one: Case | undefined, index: number, gazetteer: Gazetteer): Spot[] {
  const ref = one?.candidates[index]?.ref
  return ref === undefined ? [] : [{ point: gazetteer.point(ref), radiusKm: gazetteer.radiusKm(ref) }]
}

/** Agreement speaks for a candidate, contradiction against it; a distance with a bearing says far more than nearness. */
export function fitSigns({ isExact, fits }: Fit, option: number): readonly Sign[] {
  const fit = fits[option] ?? 0
  const what = isExact ? 'its distance and bearing' : 'the nearness or bearing'
  const strength = isExact ? EXACT : 1
  return fit >= 0.5
    ? [{ name: `expression: fits ${what}`, value: strength * fit }]
    : [{ name: `expression: contradicts ${what}`, value: strength * (1 - fit) }]
}
