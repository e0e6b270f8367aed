import type { Gazetteer } from '../gazetteer/gazetteer'
import { readDemonyms } from '../recognize/demonyms'
import { findBySound, romanisedCountries } from '../recognize/find-by-sound'
import { homeOf } from '../recognize/home-of'
import type { NameSpan } from '../recognize/match-names'
import type { Mention } from '../recognize/mention'
import { readHints } from '../recognize/read-hints'
import { foldKey } from '../text/fold'
import type { Reading } from '../text/reading'
import type { Span } from '../text/span'
import type { Words } from '../text/words'

/** Mentions at exactly these spans, as if recognition had found them; sense is left literal. Spans in text order. */
export function mentionsAt(reading: Reading, words: Words, gazetteer: Gazetteer, spans: readonly Span[]): Mention[] {
  const names = spans.map((span): NameSpan => {
    const first = words.at(span.start)
    const key = foldKey(reading.text.slice(span.start, span.end))
    return {
      first,
      last: Math.max(first, words.at(span.end - 1)),
      key,
      matches: matchesOf(key, gazetteer),
      exact: true,
    }
  })
  const hints = readHints(words, names)
  const countries = romanisedCountries(
    names,
    readDemonyms(reading.text, words, gazetteer),
    homeOf(words, gazetteer),
    gazetteer,
  )
  const heard = names.map(({ matches }, i) => {
    const span = spans[i]
    if (matches.length > 0 || span === undefined) return []
    return findBySound(reading.text.slice(span.start, span.end), countries, gazetteer)
  })
  return names.map(({ first, matches: written }, i): Mention => {
    const sound = heard[i] ?? []
    const matches = written.length > 0 ? written : sound
    const [span, hint] = [spans[i] ?? { start: 0, end: 0 }, hints[i]]
    return {
      start: span.start,
      end: span.end,
      surface: reading.text.slice(span.start, span.end),
      kind: written.length > 0 ? 'name' : sound.length > 0 ? 'sound' : 'unknown',
      sense: 'literal',
      matches,
      sentence: words.sentence(first),
      evidence: [],
      ...(hint === undefined ? {} : { hint }),
    }
  })
}

/** The places that bear the name, and the country or region that it is a demonym of: "Syrian" may be a desert's name too. */
function matchesOf(key: string, gazetteer: Gazetteer) {
  const demonyms = gazetteer.findDemonym(key).map(({ ref, lang }) => ({ ref, kind: 'alternate' as const, lang }))
  return [...gazetteer.find(key), ...demonyms]
}
