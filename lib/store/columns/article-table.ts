import { NO_DAY } from './day-number'
import { Dictionary } from './dictionary'
import { grow } from './grow'

/** With more articles out of place than this, sorting all is quicker than moving each. */
const FEW = 200

/** The visible articles, numbered; an article keeps its number when it is read anew. */
export class ArticleTable {
  readonly ids = new Dictionary()
  readonly sources = new Dictionary()
  readonly langs = new Dictionary()
  day = new Int32Array(256)
  source = new Int32Array(256)
  lang = new Int32Array(256)
  /** Which rows of the mentions and of the expressions are its own. */
  firstMention = new Int32Array(256)
  mentions = new Int32Array(256)
  firstExpression = new Int32Array(256)
  expressions = new Int32Array(256)
  isLive = new Uint8Array(256)

  #order: number[] = []
  #ranks: Int32Array | undefined
  readonly #displaced = new Set<number>()

  /** Numbers given out, of articles that are gone too. */
  get count(): number {
    return this.ids.size
  }

  /** The article's number; its columns have room for it. */
  number(id: string): number {
    const number = this.ids.add(id)
    if (number < this.day.length) return number
    const count = number + 1
    this.day = grow(this.day, count)
    this.source = grow(this.source, count)
    this.lang = grow(this.lang, count)
    this.firstMention = grow(this.firstMention, count)
    this.mentions = grow(this.mentions, count)
    this.firstExpression = grow(this.firstExpression, count)
    this.expressions = grow(this.expressions, count)
    this.isLive = grow(this.isLive, count)
    return number
  }

  /** Call it before and after an article's day or liveness changes: before, it is found where it was. */
  displace(number: number): void {
    this.#ranks = undefined
    if (this.#displaced.has(number)) return
    if (this.#displaced.size < FEW && this.isLive[number] === 1) {
      const at = this.#position(number)
      if (this.#order[at] === number) this.#order.splice(at, 1)
    }
    this.#displaced.add(number)
  }

  /** The visible articles, newest first, undated last, then by id: the order of every listing. */
  ordered(): readonly number[] {
    if (this.#displaced.size >= FEW) {
      const all = Array.from({ length: this.count }, (_, number) => number)
      this.#order = all.filter((number) => this.isLive[number] === 1).sort((a, b) => this.compare(a, b))
    } else {
      for (const number of this.#displaced) {
        if (this.isLive[number] === 1) this.#order.splice(this.#position(number), 0, number)
      }
    }
    this.#displaced.clear()
    return this.#order
  }

  /** By article, its place in that order. */
  ranks(): Int32Array {
    if (this.#ranks !== undefined) return this.#ranks
    const ranks = new Int32Array(this.count)
    for (const [rank, number] of this.ordered().entries()) ranks[number] = rank
    this.#ranks = ranks
    return ranks
  }

  compare(a: number, b: number): number {
    return this.compareTo(a, this.day[b] ?? NO_DAY, this.ids.word(b) ?? '')
  }

  /** Where in the order an article of this day and id stands, or would stand. */
  positionOf(day: number, id: string): number {
    const order = this.ordered()
    let low = 0
    let high = order.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.compareTo(order[middle] ?? 0, day, id) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #position(number: number): number {
    let low = 0
    let high = this.#order.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.compare(this.#order[middle] ?? 0, number) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Negative where the article stands before one of this day and id. */
  compareTo(a: number, day: number, id: string): number {
    const later = day - (this.day[a] ?? NO_DAY)
    if (later !== 0) return later
    const own = this.ids.word(a) ?? ''
    return own < id ? -1 : own > id ? 1 : 0
  }
}
