import type { GeoparseResult, MentionResult } from '../geoparse/result'
import { formatTable } from './format-table'

const MENTIONS = ['mention', 'sense', 'place', 'country', 'coordinates', 'confidence']
const EXPRESSIONS = ['expression', 'kind', 'landmarks', 'distance', 'bearing']

/** A geoparse result for people: a table of the mentions in text order, one of the expressions below. */
export function formatResult(title: string, { lang, mentions, expressions }: GeoparseResult): string {
  const countries = new Intl.DisplayNames([lang], { type: 'region' })
  const blocks = [`${title} (${lang})\n`]
  if (mentions.length === 0) blocks.push('No place is mentioned.\n')
  else
    blocks.push(
      formatTable(
        MENTIONS,
        mentions.map((mention) => mentionRow(mention, countries)),
      ),
    )
  if (expressions.length > 0) {
    const surfaces = new Map(mentions.map(({ start, surface }) => [start, surface]))
    const rows = expressions.map(({ surface, kind, anchors, distanceKm, bearing }) => [
      oneLine(surface),
      kind,
      anchors.map((anchor) => surfaces.get(anchor) ?? '').join(', '),
      distanceKm === undefined ? '' : `${Math.round(distanceKm * 10) / 10} km`,
      bearing === undefined ? '' : `${bearing}°`,
    ])
    blocks.push(formatTable(EXPRESSIONS, rows))
  }
  return `${blocks.join('\n')}\n`
}

function mentionRow(
  { surface, sense, place, confidence, reason }: MentionResult,
  countries: Intl.DisplayNames,
): string[] {
  if (place === null) return [oneLine(surface), sense, reason === undefined ? '–' : `– (${reason})`, '', '', '']
  return [
    oneLine(surface),
    sense,
    `${place.name} (${place.featureCode})`,
    place.countryCode === null ? '' : (countries.of(place.countryCode) ?? place.countryCode),
    `${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`,
    confidence === null ? '' : confidence.toFixed(2),
  ]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
