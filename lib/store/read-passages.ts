import { z } from 'zod'
import { groupBy } from './group-by'
import { Bindings, select } from './rows'
import type { Sql } from './sql'

/** One passage by its article and its start. */
export interface PassageKey {
  readonly articleId: string
  readonly starts: number
}

const text = z.string().nullable()
const passageSchema = z.object({
  article_id: z.string(),
  title: z.string(),
  source: text,
  published: text,
  sample: z.boolean(),
  lang: text,
  starts: z.number(),
  ends: z.number(),
  text: z.string(),
})

const mentionSchema = z
  .object({
    article_id: z.string(),
    passage: z.number(),
    starts: z.number(),
    ends: z.number(),
    surface: z.string(),
    sense: z.enum(['literal', 'associative']),
    landmark: z.boolean(),
    place_id: text,
    confidence: z.number().nullable(),
    evidence: z.array(z.object({ name: z.string(), score: z.number() })),
    day_from: text,
    day_to: text,
    attribution: z.object({ surface: z.string() }).nullable(),
  })
  .transform(({ starts, ends, ...mention }) => ({ ...mention, id: `${starts}-${ends}`, start: starts, end: ends }))
type MentionRow = z.infer<typeof mentionSchema>

/** The newest first; what has no date last; then in the order of the text. */
export const PASSAGE_ORDER = 'a.published_day desc nulls last, a.id, s.starts'

/** Passages whole: their words, all their mentions, and which of those the question was about. In the order of the keys. */
export async function readPassages(sql: Sql, keys: readonly PassageKey[], isFocus: (mention: MentionRow) => boolean) {
  return (await readKeyedPassages(sql, keys, isFocus)).map(({ passage }) => passage)
}

/** The same for many questions at once: keys say which one a passage answers, and come back with it. */
export async function readKeyedPassages<Key extends PassageKey>(
  sql: Sql,
  keys: readonly Key[],
  isFocus: (mention: MentionRow, key: Key) => boolean,
) {
  if (keys.length === 0) return []
  const { values, bind } = new Bindings()
  const wanted = `(
    select distinct article_id, starts
    from unnest(${bind(keys.map(({ articleId }) => articleId))}::text[], ${bind(keys.map(({ starts }) => starts))}::int[])
      as u(article_id, starts)
  ) k`
  const [passages, mentions] = await Promise.all([
    select(
      sql,
      passageSchema,
      `select a.id as article_id, a.title, a.source, a.published, a.sample, coalesce(a.lang, a.given_lang) as lang,
         s.starts, s.ends, s.text
       from ${wanted}
       join passages s on s.article_id = k.article_id and s.starts = k.starts
       join articles a on a.id = s.article_id`,
      values,
    ),
    select(
      sql,
      mentionSchema,
      `select m.article_id, m.passage, m.starts, m.ends, m.surface, m.sense, m.landmark, m.place_id, m.confidence,
         m.evidence, m.day_from, m.day_to, m.attribution
       from ${wanted}
       join mentions m on m.article_id = k.article_id and m.passage = k.starts
       order by m.article_id, m.starts`,
      values,
    ),
  ])
  const passageAt = new Map(passages.map((passage) => [`${passage.starts} ${passage.article_id}`, passage]))
  const mentionsAt = groupBy(mentions, ({ article_id, passage }) => `${passage} ${article_id}`)
  return keys.flatMap((key) => {
    const at = `${key.starts} ${key.articleId}`
    const passage = passageAt.get(at)
    // Its article may have been read anew since the key was found.
    if (passage === undefined) return []
    const { article_id, starts, ends, text, ...article } = passage
    const inside = mentionsAt.get(at) ?? []
    const whole = {
      article: { id: article_id, ...article },
      start: starts,
      end: ends,
      text,
      mentions: inside.map(({ id, start, end, sense, place_id }) => ({ id, start, end, sense, placeId: place_id })),
      focus: inside.filter((mention) => isFocus(mention, key)).map(focusOf),
    }
    return { key, passage: whole }
  })
}

function focusOf({ id, sense, landmark, confidence, evidence, day_from, day_to, attribution }: MentionRow) {
  return {
    id,
    sense,
    landmark,
    confidence,
    evidence,
    day: day_from === null || day_to === null ? null : { from: day_from, to: day_to },
    attribution: attribution?.surface ?? null,
  }
}
