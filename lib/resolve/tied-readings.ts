import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Mention } from '../recognize/mention'
import { isInUnit, isUnit } from './is-inside'
import { type Holder, isHeldBy, type Tie } from './tie'
import { valueAt } from './value-at'

/** Readings looked at of a name that holds another. */
const MOST_OUTERS = 40
const MOST_INNERS = 80
const NO_TIE: Tie = { key: '' }

/** What names may hold each other, worked out once for names that come back: lists of ten thousand towns are read too. */
export class TiedReadings {
  readonly #gazetteer: Gazetteer
  readonly #inners = new Map<Mention['matches'], readonly PlaceRef[]>()
  readonly #holds = new Map<Mention['matches'], Map<Mention['matches'], boolean>>()
  readonly #readings = new Map<Mention['matches'], Map<string, readonly PlaceRef[]>>()
  readonly #alone = new Map<PlaceRef, readonly PlaceRef[]>()
  readonly #numbers = new Map<readonly PlaceRef[], number>()
  readonly #ties = new Map<string, Tie>()

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
  }

  alone(ref: PlaceRef): readonly PlaceRef[] {
    return valueAt(this.#alone, ref, () => [ref])
  }

  innersOf(matches: Mention['matches']): readonly PlaceRef[] {
    return valueAt(this.#inners, matches, () => matches.slice(0, MOST_INNERS).map(({ ref }) => ref))
  }

  mayHold(outer: Mention['matches'], inner: Mention['matches']): boolean {
    const known = valueAt(this.#holds, outer, () => new Map<Mention['matches'], boolean>())
    return valueAt(known, inner, () => {
      const units = outer.filter(({ ref }) => isUnit(ref, this.#gazetteer)).slice(0, MOST_OUTERS)
      const inners = this.innersOf(inner)
      return units.some((unit) => inners.some((ref) => isInUnit(ref, unit.ref, this.#gazetteer)))
    })
  }

  /** What the outer name may be: of the kind that its own words ask for, inside what holds it in turn, where any reading is. */
  readingsOf({ matches, hint }: Mention, holder: Holder | undefined): readonly PlaceRef[] {
    const codes = hint?.soft === false ? hint.codes.slice(0, 2) : undefined
    const known = valueAt(this.#readings, matches, () => new Map<string, readonly PlaceRef[]>())
    return valueAt(known, `${codes?.join() ?? ''} ${this.#numberOf(holder?.outers)}`, () => {
      const gazetteer = this.#gazetteer
      const refs = matches.map(({ ref }) => ref)
      const fitting =
        codes === undefined ? refs : narrowed(refs, (ref) => startsWithAny(gazetteer.featureCode(ref), codes))
      const inside = holder === undefined ? fitting : narrowed(fitting, (ref) => isHeldBy(ref, holder, gazetteer))
      const units = inside.filter((ref) => isUnit(ref, gazetteer))
      return [...units, ...inside.filter((ref) => !units.includes(ref))].slice(0, MOST_OUTERS)
    })
  }

  tieOf(holder: Holder | undefined, held: readonly PlaceRef[] | undefined): Tie {
    if (holder === undefined && held === undefined) return NO_TIE
    const key = `${holder?.construction ?? ''} ${this.#numberOf(holder?.outers)} ${this.#numberOf(held)}`
    return valueAt(this.#ties, key, () => ({
      key,
      ...(holder === undefined ? {} : { holder }),
      ...(held === undefined ? {} : { held }),
    }))
  }

  #numberOf(refs: readonly PlaceRef[] | undefined): number {
    return refs === undefined ? -1 : valueAt(this.#numbers, refs, () => this.#numbers.size)
  }
}

function narrowed(refs: readonly PlaceRef[], holds: (ref: PlaceRef) => boolean): readonly PlaceRef[] {
  const kept = refs.filter(holds)
  return kept.length > 0 ? kept : refs
}

function startsWithAny(code: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => code.startsWith(prefix))
}
