import type { MentionDetail } from '../views'
import { type MentionRecord, mentionRecord } from './mention-record'

const COLUMNS: readonly (keyof MentionRecord)[] = [
  ...([
    'id',
    'surface',
    'place_id',
    'place',
    'latitude',
    'longitude',
    'precision',
    'radius_km',
    'feature_code',
  ] as const),
  ...(['country', 'admin1', 'sense', 'landmark', 'confidence', 'review', 'reason', 'day_from', 'day_to'] as const),
  ...(['attribution', 'passage', 'start', 'end', 'article', 'title', 'source', 'published', 'language'] as const),
]
/** A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const LINE_END = '\r\n'

/**
 * Mentions as CSV (RFC 4180) in UTF-8, with a byte order mark, which spreadsheets want. A word that a spreadsheet would take for a
 * formula gets an apostrophe before it; numbers are numbers.
 */
export async function* toCsv(mentions: AsyncIterable<MentionDetail>): AsyncGenerator<string> {
  yield `\uFEFF${COLUMNS.join(',')}${LINE_END}`
  for await (const mention of mentions) {
    const record = mentionRecord(mention)
    yield COLUMNS.map((column) => cell(record[column])).join(',') + LINE_END
  }
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
