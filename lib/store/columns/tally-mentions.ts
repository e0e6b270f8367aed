import type { Columns } from './columns'
import { NO_DAY } from './day-number'
import { FAILS } from './masks'
import type { Matcher } from './matcher'
import { FLAG } from './mention-table'

/** Each mention that the filters leave is in exactly one of: on the map, country level, associative, unresolved. */
export function tallyMentions(columns: Columns, matcher: Matcher) {
  const { articles, mentions, places } = columns
  const groups = columns.twinGroups()
  const byMentionedDay = matcher.filters.time === 'mentioned'
  const isCountryLevel = Uint8Array.from({ length: places.count }, (_, number) =>
    ['country', 'region'].includes(places.peek(number)?.kind ?? '') ? 1 : 0,
  )
  const tally = { mentions: 0, onMap: 0, countryLevel: 0, associative: 0, unresolved: 0, hidden: 0, undated: 0 }
  const met = new Set<number>()
  let articleCount = 0
  let independent = 0
  let last = -1
  for (let row = 0; row < mentions.count; row++) {
    const article = mentions.article[row] ?? -1
    if (article === -1) continue
    const fails = matcher.fails[row] ?? -1
    const day = byMentionedDay ? mentions.from[row] : articles.day[article]
    if ((fails & ~FAILS.date) === 0 && day === NO_DAY) tally.undated++
    if (fails !== 0) {
      if (((mentions.flags[row] ?? 0) & FLAG.rejected) === 0) tally.hidden++
      continue
    }
    tally.mentions++
    const place = mentions.place[row] ?? -1
    if (place === -1) tally.unresolved++
    else if ((mentions.flags[row] ?? 0) & FLAG.associative) tally.associative++
    else if (isCountryLevel[place] === 1) tally.countryLevel++
    else tally.onMap++
    if (article === last) continue
    last = article
    articleCount++
    const group = groups[article] ?? -1
    if (group === -1 || !met.has(group)) independent++
    if (group !== -1) met.add(group)
  }
  return { ...tally, articles: articleCount, independent }
}
