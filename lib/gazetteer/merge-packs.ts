import type { PlaceRef } from './gazetteer'
import type { Pack } from './pack'
import { compareTexts } from './pack-layout'

/** How the rows of several packs make places. */
export interface MergedRows {
  /** The row that stands for a place, by each other row of it. */
  readonly standsFor: ReadonlyMap<PlaceRef, PlaceRef>
  /** By the row that stands for a place, the others, latest pack first. */
  readonly others: ReadonlyMap<PlaceRef, readonly PlaceRef[]>
  /** Rows that only add names and have nothing to add them to. */
  readonly hidden: ReadonlySet<PlaceRef>
}

/** Other ids that are never a row's own: they join two rows only when both have them. */
const FOREIGN = /^(wd|pcode):/

/**
 * A later pack's row stands for the rows that earlier packs have under the same id, or under another id of it; a row
 * without a feature code never stands for others. Two rows are joined by a foreign id only when they are of one class:
 * sources give the town and its district the same.
 */
export function mergePacks(packs: readonly Pack[], bases: readonly number[]): MergedRows {
  const standsFor = new Map<PlaceRef, PlaceRef>()
  const top = (row: PlaceRef): PlaceRef => {
    let ref = row
    for (let next = standsFor.get(ref); next !== undefined; next = standsFor.get(ref)) ref = next
    return ref
  }
  for (const [i, later] of packs.entries()) {
    for (const [j, earlier] of packs.slice(0, i).entries()) {
      for (const [a, b] of sharedRows(earlier, later)) {
        const [before, after] = [top((bases[j] ?? 0) + a), top((bases[i] ?? 0) + b)]
        if (before === after) continue
        if (later.featureCode(b) === '') standsFor.set(after, before)
        else standsFor.set(before, after)
      }
    }
  }
  const others = new Map<PlaceRef, PlaceRef[]>()
  for (const row of [...standsFor.keys()].sort((a, b) => b - a)) {
    const ref = top(row)
    standsFor.set(row, ref)
    const there = others.get(ref)
    if (there) there.push(row)
    else others.set(ref, [row])
  }
  return { standsFor, others, hidden: hiddenRows(packs, bases, standsFor) }
}

/** A row of names stands for nothing, so one that joined nothing is no place. */
function hiddenRows(packs: readonly Pack[], bases: readonly number[], standsFor: ReadonlyMap<PlaceRef, PlaceRef>) {
  const hidden = new Set<PlaceRef>()
  for (const [i, pack] of packs.entries()) {
    if (!pack.hasNameRows) continue
    const base = bases[i] ?? 0
    for (let row = 0; row < pack.info.places; row++) {
      if (pack.featureCode(row) === '' && !standsFor.has(base + row)) hidden.add(base + row)
    }
  }
  return hidden
}

function* sharedRows(earlier: Pack, later: Pack): Generator<readonly [earlier: number, later: number]> {
  yield* sharedNumbers(earlier, later)
  for (const scheme of ['ctry', 'adm1', 'adm2', 'text'] as const) {
    const [startA, endA] = earlier.ids.rowsOf(scheme)
    const [startB, endB] = later.ids.rowsOf(scheme)
    const isFewer = endB - startB <= endA - startA
    const [from, to] = isFewer ? [startB, endB] : [startA, endA]
    const [few, many] = isFewer ? [later, earlier] : [earlier, later]
    for (let row = from; row < to; row++) {
      const other = many.ids.find(few.id(row))
      if (other !== undefined) yield isFewer ? [other, row] : [row, other]
    }
  }
  for (const [alias, row] of later.ids.aliases()) {
    const other = FOREIGN.test(alias) ? undefined : earlier.ids.find(alias)
    if (other !== undefined) yield [other, row]
  }
  for (const [alias, row] of earlier.ids.aliases()) {
    const other = FOREIGN.test(alias) ? undefined : later.ids.find(alias)
    if (other !== undefined) yield [row, other]
  }
  yield* sharedAliases(earlier, later)
}

/** GeoNames numbers ascend in both packs, so each is sought from where the last was found. */
function* sharedNumbers(earlier: Pack, later: Pack): Generator<readonly [earlier: number, later: number]> {
  const [, endA] = earlier.ids.rowsOf('gn')
  const [, endB] = later.ids.rowsOf('gn')
  let [a, b] = [0, 0]
  while (a < endA && b < endB) {
    const [numberA, numberB] = [earlier.ids.numberAt(a), later.ids.numberAt(b)]
    if (numberA === numberB) yield [a++, b++]
    else if (numberA < numberB) a = earlier.ids.seek(numberB, a)
    else b = later.ids.seek(numberA, b)
  }
}

function* sharedAliases(earlier: Pack, later: Pack): Generator<readonly [earlier: number, later: number]> {
  const [left, right] = [earlier.ids.aliases(), later.ids.aliases()]
  let [a, b] = [left.next(), right.next()]
  while (a.done !== true && b.done !== true) {
    const order = compareTexts(a.value[0], b.value[0])
    if (order === 0) {
      const [rowA, rowB] = [a.value[1], b.value[1]]
      if (earlier.featureCode(rowA).charAt(0) === later.featureCode(rowB).charAt(0)) yield [rowA, rowB]
    }
    if (order <= 0) a = left.next()
    if (order >= 0) b = right.next()
  }
}
