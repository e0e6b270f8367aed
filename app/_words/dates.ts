import type { Language } from '../../lib/text/language'

const DAY = /^(\d{4}-\d{2}-\d{2})/

/** "17 octobre 2015" for a day or an instant, in the day that the source itself wrote; other writings stay as they are. */
export function formatDay(published: string, language: Language, style: 'long' | 'medium' = 'long'): string {
  const day = DAY.exec(published)?.[1]
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time)) return published
  return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }).format(time)
}
