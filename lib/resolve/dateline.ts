import type { Mention } from '../recognize/mention'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'

/** Mentions looked at, and words between a dateline's place and its dash ("LEXINGTON, Ky. (AP) — "). */
const MOST_MENTIONS = 6
const MOST_WORDS = 10
const DASHES = new Set(['-', '–', '—', '--'])

/**
 * The mention that opens a report before a dash: "ALGER - Une crue…", "LEXINGTON, Ky. (AP) — Crews…". Its index among
 * `mentions`, undefined where the report has none.
 */
export function findDateline(mentions: readonly Mention[], words: Words): number | undefined {
  for (let i = 0; i < Math.min(MOST_MENTIONS, mentions.length); i++) {
    const mention = mentions[i]
    if (mention === undefined) break
    const first = words.at(mention.start)
    const opens = first === 0 || words.sentence(first - 1) !== words.sentence(first)
    if (opens && leadsToDash(words, words.at(mention.end - 1) + 1)) return i
  }
  return undefined
}

function leadsToDash(words: Words, first: number): boolean {
  for (let index = first; index < first + MOST_WORDS && index < words.count; index++) {
    if (DASHES.has(words.surface(index))) return !words.touchesPrevious(index) || words.surface(index) !== '-'
    if (words.kind(index) === TOKEN.word && words.shape(index) === SHAPE.lower) return false
  }
  return false
}
