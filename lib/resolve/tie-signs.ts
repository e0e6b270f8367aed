import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Sign } from '../recognize/sign'
import type { Construction } from './construction'
import { isInArea, isInUnit } from './is-inside'
import type { Tie } from './tie'

/**
 * Strong, because grammar hardly errs and yet seldom decides alone: texts that say where a name lies mostly say so elsewhere
 * too, so that little is left to learn the weight from, and the pull towards zero would keep it small.
 */
const STRONG = 8

const CLEAR: Sign = { name: 'sentence: inside what is said to hold it', value: STRONG }
const IN_UNIT: Readonly<Record<Construction, Sign>> = {
  brackets: CLEAR,
  comma: CLEAR,
  in: CLEAR,
  description: CLEAR,
  owner: CLEAR,
  adjective: CLEAR,
  'open comma': { name: 'sentence: inside what follows the comma and runs on', value: STRONG },
  list: { name: 'sentence: inside the next name of its list', value: 1 },
}
const IN_AREA: Sign = { name: 'sentence: in the town or region beside it', value: 1 }
const IN_LISTED_AREA: Sign = { name: 'sentence: in a town of its list', value: 1 }
const HOLDS: Sign = { name: 'sentence: holds the name that it is said to hold', value: STRONG }

/** What the grammar around a name says of a candidate: that it lies in what is named beside it, or holds it. */
export function addTieSigns(signs: Sign[], ref: PlaceRef, { holder, held }: Tie, gazetteer: Gazetteer): void {
  if (holder !== undefined) {
    const { construction, outers } = holder
    if (outers.some((outer) => isInUnit(ref, outer, gazetteer))) signs.push(IN_UNIT[construction])
    else if (outers.some((outer) => isInArea(ref, outer, gazetteer)))
      signs.push(construction === 'list' || construction === 'open comma' ? IN_LISTED_AREA : IN_AREA)
  }
  if (held?.some((inner) => isInUnit(inner, ref, gazetteer) || isInArea(inner, ref, gazetteer))) signs.push(HOLDS)
}
