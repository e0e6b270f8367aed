import { addDays, type Day, daysBetween } from '../../text/day'

const EPOCH: Day = '1970-01-01'
/** Stands for an unknown day; no calendar reaches it. */
export const NO_DAY = -(2 ** 31)

/** Days since 1970; `NO_DAY` where there is none. */
export function dayNumber(day: Day | null | undefined): number {
  return day === null || day === undefined ? NO_DAY : daysBetween(EPOCH, day)
}

export function dayOfNumber(number: number): Day | null {
  return number === NO_DAY ? null : addDays(EPOCH, number)
}
