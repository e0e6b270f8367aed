import { addDays, type Day, dayOf, endOfMonth, startOfWeek, weekdayOf } from './day'
import type { Period } from './period'
import type { PieceAt } from './time-pieces'
import type { TimeWords } from './time-words'

/** "cette semaine", "last month", "le week-end dernier", "this morning", "la nuit dernière": told from today. */
export function readNearPeriod(at: PieceAt, i: number, words: TimeWords, today: Day): Period | undefined {
  if (at(i).word === 'avant' && at(i + 1).word === 'hier') {
    const day = addDays(today, -2)
    return { from: day, to: day, next: i + 2, isBare: false }
  }
  const isThis = words.this.has(at(i).word)
  const isBefore = words.last.has(at(i).word)
  const unitAt = isThis || isBefore ? i + 1 : i
  const weekend = endOfWeekend(at, unitAt, words)
  const afterUnit = weekend ?? unitAt + 1
  const isAfter = words.last.has(at(afterUnit).word)
  const isLast = isBefore || isAfter
  const end = isAfter ? afterUnit + 1 : afterUnit
  // "ce mois-ci"
  const next = at(end).word === 'ci' ? end + 1 : end
  const unit = at(unitAt).word
  if (weekend !== undefined) {
    const before = words.articles.has(at(i - 1).word) ? at(i - 2).word : at(i - 1).word
    if (!isThis && !isLast && !words.weekendOpeners.has(before)) return undefined
    const sinceSaturday = (weekdayOf(today) + 1) % 7
    const saturday = addDays(today, -(isLast && sinceSaturday < 2 ? sinceSaturday + 7 : sinceSaturday))
    return { from: saturday, to: addDays(saturday, 1), next, isBare: false }
  }
  if (words.night.has(unit) && (isLast || isThis)) return { from: addDays(today, -1), to: today, next, isBare: false }
  if (isThis && words.dayParts.has(unit)) return { from: today, to: today, next, isBare: false }
  // Whole units in the singular: "les deux dernières semaines" is a stretch that ends today.
  if (words.plurals.has(unit) || !(isThis || isLast)) return undefined
  const back = isLast ? 1 : 0
  if (words.week.has(unit)) {
    const monday = startOfWeek(addDays(today, -7 * back))
    return { from: monday, to: addDays(monday, 6), next, isBare: false }
  }
  const [year = 0, month = 1] = today.split('-').map(Number)
  if (words.month.has(unit)) {
    const from = dayOf(year, month - back, 1)
    return { from, to: endOfMonth(from), next, isBare: false }
  }
  if (!words.year.has(unit)) return undefined
  return { from: `${year - back}-01-01`, to: `${year - back}-12-31`, next, isBare: false }
}

/** After "week-end" or "weekend". */
function endOfWeekend(at: PieceAt, i: number, words: TimeWords): number | undefined {
  if (words.weekend.has(at(i).word)) return i + 1
  return at(i).word === 'week' && at(i + 1).word === 'end' && at(i + 1).start === at(i).end + 1 ? i + 2 : undefined
}
