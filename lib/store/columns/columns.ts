import { ArticleTable } from './article-table'
import { dayNumber } from './day-number'
import { ExpressionTable } from './expression-table'
import { MentionTable } from './mention-table'
import { PlaceTable } from './place-table'
import { type ArticleBatch, batchSchema, placeBatchSchema } from './read-batch'
import { TwinGroups } from './twin-groups'

/** A table is closed up when this share of its rows is dead, and at least so many. */
const DEAD_SHARE = 0.25
const FEWEST_DEAD = 2000

/**
 * What all listings, counts, facets and timelines are read from: the attributes that filters compare, of every mention, in typed
 * arrays. One pass over a million mentions takes some milliseconds, so that every answer is counted and none is estimated.
 */
export class Columns {
  readonly articles = new ArticleTable()
  readonly places = new PlaceTable()
  readonly mentions = new MentionTable()
  readonly expressions = new ExpressionTable()
  readonly #twins = new TwinGroups()
  /** Counts the changes of state. */
  generation = 0

  /** Takes over the state of these articles, as `readPlaceBatch` and `readArticleBatch` give it; those of `ids` that it lacks are gone. */
  put(ids: readonly string[], placesJson: string, articlesJson: string): void {
    for (const place of placeBatchSchema.parse(JSON.parse(placesJson))) this.places.put(place)
    const batch = batchSchema.parse(JSON.parse(articlesJson))
    const present = new Set(batch.map(({ id }) => id))
    for (const id of ids) if (!present.has(id)) this.#remove(id)
    for (const article of batch) this.#putArticle(article)
    this.generation++
    this.#closeUp()
  }

  /** By article, the one that stands for its group of near-identical ones; -1 for an article that is alone. */
  twinGroups(): Int32Array {
    return this.#twins.of(this.articles.count, this.articles.isLive)
  }

  #remove(id: string): void {
    if (this.articles.ids.find(id) === undefined) return
    const number = this.articles.number(id)
    this.#clear(number)
    this.#twins.put(number, [])
  }

  #putArticle({ id, hidden, day, source, lang, twins, mentions, expressions }: ArticleBatch[number]): void {
    const { articles } = this
    const number = articles.number(id)
    this.#clear(number)
    // Even of a hidden article: it may come back as it was.
    const twinNumbers = (twins ?? []).map((twin) => articles.number(twin))
    this.#twins.put(number, twinNumbers)
    if (hidden) return
    articles.isLive[number] = 1
    articles.day[number] = dayNumber(day)
    articles.source[number] = articles.sources.add(source)
    articles.lang[number] = articles.langs.add(lang)
    if (mentions !== null) {
      articles.firstMention[number] = this.mentions.append(number, mentions, this.places)
      articles.mentions[number] = mentions.starts.length
    }
    if (expressions !== null) {
      articles.firstExpression[number] = this.expressions.append(number, expressions)
      articles.expressions[number] = expressions.position.length
    }
  }

  #clear(number: number): void {
    const { articles } = this
    articles.displace(number)
    this.#twins.forget()
    this.mentions.kill(articles.firstMention[number] ?? 0, articles.mentions[number] ?? 0)
    this.expressions.kill(articles.firstExpression[number] ?? 0, articles.expressions[number] ?? 0)
    articles.mentions[number] = 0
    articles.expressions[number] = 0
    articles.isLive[number] = 0
  }

  #closeUp(): void {
    const { articles, mentions, expressions } = this
    if (isSparse(mentions)) mentions.compact(articles.firstMention)
    if (isSparse(expressions)) expressions.compact(articles.firstExpression)
  }
}

function isSparse({ count, dead }: { readonly count: number; readonly dead: number }): boolean {
  return dead >= FEWEST_DEAD && dead > count * DEAD_SHARE
}
