import type { Day } from './day'
import type { Reading } from './reading'

interface DayMention {
  readonly start: number
  readonly end: number
  readonly from: Day
  readonly to: Day
}

/** "ALEP (Syrie), le 18 octobre 2015 (AFP) –": a name in capitals or with one, a full date, a bracket at most, a dash. */
const BEFORE = /^\s*\p{Lu}[\p{L}\p{M}'’ .()/-]{1,50},\s*(?:(?:le|on)\s)?(?:\p{L}{3,9},?\s)?$/u
const AFTER = /^\s{0,3}(?:\([^)\n]{1,30}\)\s{0,3})?[-–—]/u
const LONGEST = 100

/** The time in the text's dateline, the first of its times; undefined where it has none. */
export function datelineOf<Time extends DayMention>({ text }: Reading, times: readonly Time[]): Time | undefined {
  const [first] = times
  if (first === undefined || first.from !== first.to || first.end > LONGEST) return undefined
  const isOpened = BEFORE.test(text.slice(0, first.start))
  return isOpened && AFTER.test(text.slice(first.end, first.end + LONGEST)) ? first : undefined
}
