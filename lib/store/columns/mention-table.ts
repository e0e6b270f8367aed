import { foldKey } from '../../text/fold'
import { dayNumber } from './day-number'
import { Dictionary } from './dictionary'
import { grow } from './grow'
import type { PlaceTable } from './place-table'
import type { ArticleBatch } from './read-batch'

export type MentionColumns = NonNullable<ArticleBatch[number]['mentions']>

/** What is so of a mention, as bits. */
export const FLAG = { associative: 1, landmark: 2, confirmed: 4, corrected: 8, rejected: 16 } as const
export const ALL_FLAGS = 31
const REVIEWS: Readonly<Record<string, number>> = {
  confirmed: FLAG.confirmed,
  corrected: FLAG.corrected,
  rejected: FLAG.rejected,
}
const REASONS = ['not-in-gazetteer', 'ambiguous', 'too-uncertain'] as const
const REASON_NUMBERS = new Map<string | null, number>(REASONS.map((reason, number) => [reason, number]))
export type Reason = (typeof REASONS)[number]
/** Confidence of a mention without one: below every threshold. */
export const NO_CONFIDENCE = -1

/** Mentions in columns; the rows of an article follow each other in the order of its text. */
export class MentionTable {
  readonly surfaces = new Dictionary()
  /** Who says so, as compared (`keys`) and as first written (`attributions`), under the same numbers. */
  readonly attributionKeys = new Dictionary()
  readonly attributions: string[] = []
  count = 0
  /** Rows of articles that were read anew or are gone: their article is -1. */
  dead = 0
  article = new Int32Array(1024)
  starts = new Int32Array(1024)
  ends = new Int32Array(1024)
  passage = new Int32Array(1024)
  /** -1 without one. */
  place = new Int32Array(1024)
  surface = new Int32Array(1024)
  attribution = new Int32Array(1024)
  from = new Int32Array(1024)
  to = new Int32Array(1024)
  confidence = new Float64Array(1024)
  flags = new Uint8Array(1024)
  reason = new Uint8Array(1024)
  /** By row, the row before it of the same place; by place, its last row. -1 at the end. */
  #former = new Int32Array(1024)
  #latest = new Int32Array(1024).fill(-1)

  /** Adds the mentions of an article and returns the first one's row. */
  append(article: number, mentions: MentionColumns, places: PlaceTable): number {
    const first = this.count
    this.#reserve(first + mentions.starts.length)
    for (const [i, start] of mentions.starts.entries()) {
      const row = first + i
      this.article[row] = article
      this.starts[row] = start
      this.ends[row] = mentions.ends[i] ?? start
      this.passage[row] = mentions.passage[i] ?? 0
      this.place[row] = places.number(mentions.place[i] ?? null)
      this.surface[row] = this.surfaces.add(mentions.surface[i] ?? '')
      this.attribution[row] = this.#attribution(mentions.attribution[i] ?? null)
      this.from[row] = dayNumber(mentions.from[i])
      this.to[row] = dayNumber(mentions.to[i])
      this.confidence[row] = mentions.confidence[i] ?? NO_CONFIDENCE
      this.flags[row] =
        (mentions.sense[i] === 'associative' ? FLAG.associative : 0) |
        (mentions.landmark[i] ? FLAG.landmark : 0) |
        (REVIEWS[mentions.review[i] ?? ''] ?? 0)
      this.#link(row)
      this.reason[row] = REASON_NUMBERS.get(mentions.reason[i] ?? null) ?? 0
    }
    this.count += mentions.starts.length
    return first
  }

  kill(first: number, count: number): void {
    this.article.fill(-1, first, first + count)
    this.dead += count
  }

  /** Closes the gaps. `firsts` gets the new first row of each article. */
  compact(firsts: Int32Array): void {
    let to = 0
    let former = -1
    for (let row = 0; row < this.count; row++) {
      const article = this.article[row] ?? -1
      if (article === -1) continue
      if (article !== former) firsts[article] = to
      former = article
      if (to !== row) for (const column of this.#columns()) column[to] = column[row] ?? 0
      to++
    }
    this.count = to
    this.dead = 0
    this.#latest.fill(-1)
    for (let row = 0; row < to; row++) this.#link(row)
  }

  /** The rows that mention a place, articles together. */
  rowsOf(place: number): number[] {
    const rows: number[] = []
    for (let row = this.#latest[place] ?? -1; row !== -1; row = this.#former[row] ?? -1) {
      if (this.article[row] !== -1) rows.push(row)
    }
    return rows.reverse()
  }

  reasonOf(row: number): Reason {
    return REASONS[this.reason[row] ?? 0] ?? 'not-in-gazetteer'
  }

  /** Spellings that differ in case, accents or punctuation are one voice. -1 for one that nobody has. */
  findAttribution(words: string): number {
    return this.attributionKeys.find(foldKey(words)) ?? -1
  }

  #attribution(words: string | null): number {
    if (words === null) return -1
    const number = this.attributionKeys.add(foldKey(words))
    this.attributions[number] ??= words
    return number
  }

  #link(row: number): void {
    const place = this.place[row] ?? -1
    if (place === -1) return
    if (place >= this.#latest.length) {
      const known = this.#latest.length
      this.#latest = grow(this.#latest, place + 1)
      this.#latest.fill(-1, known)
    }
    this.#former[row] = this.#latest[place] ?? -1
    this.#latest[place] = row
  }

  #columns() {
    const { article, starts, ends, passage, place, surface, attribution, from, to, confidence, flags, reason } = this
    return [article, starts, ends, passage, place, surface, attribution, from, to, confidence, flags, reason]
  }

  #reserve(count: number): void {
    if (count <= this.article.length) return
    this.article = grow(this.article, count)
    this.#former = grow(this.#former, count)
    this.starts = grow(this.starts, count)
    this.ends = grow(this.ends, count)
    this.passage = grow(this.passage, count)
    this.place = grow(this.place, count)
    this.surface = grow(this.surface, count)
    this.attribution = grow(this.attribution, count)
    this.from = grow(this.from, count)
    this.to = grow(this.to, count)
    this.confidence = grow(this.confidence, count)
    this.flags = grow(this.flags, count)
    this.reason = grow(this.reason, count)
  }
}
