import { z } from 'zod'
import type { Catalog } from './catalog'
import type { Filters } from './filters'
import { listMentions } from './list-mentions'
import { select } from './rows'

/** Mentions fetched at once. */
const BATCH = 500

type Mention = Awaited<ReturnType<typeof listMentions>>['mentions'][number]

/** Every mention that the filters leave, one by one, in the order of `listMentions`. What changes meanwhile may or may not be among them. */
export async function* eachMention(catalog: Catalog, filters: Filters): AsyncGenerator<Mention> {
  for (let after: string | undefined; ; ) {
    const { mentions, next } = await listMentions(catalog, filters, { limit: BATCH, after })
    yield* mentions
    if (next === null) return
    after = next
  }
}

/** The same with the texts of their articles, each read once: mentions of an article follow each other. */
export async function* eachMentionInText(
  catalog: Catalog,
  filters: Filters,
): AsyncGenerator<{ readonly mention: Mention; readonly text: string }> {
  let id: string | undefined
  let text = ''
  for await (const mention of eachMention(catalog, filters)) {
    if (mention.article.id !== id) {
      id = mention.article.id
      const [article] = await select(
        catalog.sql,
        z.object({ text: z.string() }),
        'select text from articles where id = $1',
        [id],
      )
      text = article?.text ?? ''
    }
    // Its article may have been written anew since.
    if (text.slice(mention.start, mention.end) === mention.surface) yield { mention, text }
  }
}
