/** A calendar day, `2016-02-28`, of no time zone. */
export type Day = string

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/
const MILLISECONDS = 86_400_000

/** The day that an ISO day or date-time begins with; undefined for anything else and for days that no calendar has. */
export function readDay(written: string | undefined): Day | undefined {
  const [day, year, month, date] = ISO_DAY.exec(written ?? '') ?? []
  return day !== undefined && dayOf(Number(year), Number(month), Number(date)) === day ? day : undefined
}

/** Months count from 1; a date past the end of its month runs on. */
export function dayOf(year: number, month: number, date: number): Day {
  const instant = new Date(0)
  instant.setUTCFullYear(year, month - 1, date)
  return instant.toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MILLISECONDS).toISOString().slice(0, 10)
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS)
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay()
}

export function startOfWeek(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

export function endOfMonth(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return dayOf(year, month + 1, 0)
}
