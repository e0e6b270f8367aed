import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Words } from '../text/words'
import { isDescription } from './description'

const NOWHERE: ReadonlySet<string> = new Set()

/**
 * Where a text lies that speaks of no country: whoever adds the villages of a country and writes down no more than the
 * description of a spot means one there. Prose says itself where it happens.
 */
export function homeOf(words: Words, gazetteer: Gazetteer): ReadonlySet<string> {
  return isDescription(words) ? gazetteer.home : NOWHERE
}
