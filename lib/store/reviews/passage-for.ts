import { z } from 'zod'
import type { Span } from '../../text/span'
import { cutPassages } from '../cut-passages'
import { select } from '../rows'
import type { Sql } from '../sql'

/** The start of the passage that holds these words of an article; one is made where no mention stood yet. Undefined outside its text. */
export async function passageFor(tx: Sql, articleId: string, span: Span): Promise<number | undefined> {
  const [known] = await select(
    tx,
    z.object({ starts: z.number() }),
    'select starts from passages where article_id = $1 and starts <= $2 and ends > $2 order by starts desc limit 1',
    [articleId, span.start],
  )
  if (known !== undefined) return known.starts
  const [article] = await select(
    tx,
    z.object({ text: z.string(), sentences: z.array(z.number()) }),
    'select text, sentences from articles where id = $1',
    [articleId],
  )
  const [passage] = article === undefined ? [] : cutPassages(article.text, sentenceAt(article.sentences, span), [span])
  if (article === undefined || passage === undefined || span.end > article.text.length) return undefined
  const start = await endOfPassageBefore(tx, articleId, passage)
  const end = Math.max(passage.end, span.end)
  await tx.query('insert into passages (article_id, starts, ends, text) values ($1, $2, $3, $4)', [
    articleId,
    start,
    end,
    article.text.slice(start, end),
  ])
  return start
}

/** The sentence that holds the span's start; the span itself between two sentences. */
function sentenceAt(flat: readonly number[], span: Span): Span[] {
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const [start = 0, end = 0] = [flat[i], flat[i + 1]]
    if (start <= span.start && span.start < end) return [{ start, end }]
  }
  return [{ start: span.start, end: span.end }]
}

/** Passages do not overlap: one that ran on into this sentence keeps what it has. */
async function endOfPassageBefore(tx: Sql, articleId: string, { start, end }: Span): Promise<number> {
  const [before] = await select(
    tx,
    z.object({ ends: z.number().nullable() }),
    'select max(ends) as ends from passages where article_id = $1 and starts < $3 and ends > $2 and ends < $3',
    [articleId, start, end],
  )
  return Math.max(start, before?.ends ?? start)
}
