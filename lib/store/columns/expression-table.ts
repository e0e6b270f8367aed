import { Dictionary } from './dictionary'
import { grow } from './grow'
import type { ArticleBatch } from './read-batch'

export type ExpressionColumns = NonNullable<ArticleBatch[number]['expressions']>

/** Spatial expressions in columns; the rows of an article follow each other in the order of its text. */
export class ExpressionTable {
  /** Expressions that say the same thing. */
  readonly groups = new Dictionary()
  count = 0
  dead = 0
  article = new Int32Array(256)
  position = new Int32Array(256)
  group = new Int32Array(256)
  west = new Float64Array(256)
  south = new Float64Array(256)
  east = new Float64Array(256)
  north = new Float64Array(256)
  /** Starts of the mentions that each leans on. */
  anchors: (readonly number[])[] = []

  /** Adds the expressions of an article and returns the first one's row. One without a footprint has a box of NaN. */
  append(article: number, expressions: ExpressionColumns): number {
    const first = this.count
    this.#reserve(first + expressions.position.length)
    for (const [i, position] of expressions.position.entries()) {
      const row = first + i
      this.article[row] = article
      this.position[row] = position
      this.group[row] = this.groups.add(expressions.group[i] ?? '')
      this.west[row] = expressions.west[i] ?? Number.NaN
      this.south[row] = expressions.south[i] ?? Number.NaN
      this.east[row] = expressions.east[i] ?? Number.NaN
      this.north[row] = expressions.north[i] ?? Number.NaN
      this.anchors[row] = expressions.anchors[i] ?? []
    }
    this.count += expressions.position.length
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
      for (const column of this.#columns()) column[to] = column[row] ?? 0
      this.anchors[to] = this.anchors[row] ?? []
      to++
    }
    this.count = to
    this.dead = 0
    this.anchors.length = to
  }

  #columns() {
    const { article, position, group, west, south, east, north } = this
    return [article, position, group, west, south, east, north]
  }

  #reserve(count: number): void {
    if (count <= this.article.length) return
    this.article = grow(this.article, count)
    this.position = grow(this.position, count)
    this.group = grow(this.group, count)
    this.west = grow(this.west, count)
    this.south = grow(this.south, count)
    this.east = grow(this.east, count)
    this.north = grow(this.north, count)
  }
}
