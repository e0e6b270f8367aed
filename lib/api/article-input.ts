import { z } from 'zod'

const line = (longest: number) => z.string().trim().max(longest)

/** An article as a program sends it: a text with its details, or Markdown that says them in its front matter. */
export const articleInputSchema = z
  .strictObject({
    /** Its key: with the same one it is the same article. Else the url, else a hash of the text. */
    id: z.string().min(1).max(1000).optional(),
    text: z.string().optional(),
    markdown: z.string().optional(),
    title: line(1000).optional(),
    source: line(300).optional(),
    url: z
      .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
      .max(1000)
      .optional(),
    published: z
      .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], {
        error: 'must be a day such as 2015-10-17, with a time or without',
      })
      .optional(),
    language: z
      .string()
      .regex(/^[a-zA-Z]{2,3}(-\w{2,8})?$/, { error: 'must be a language code such as fr' })
      .optional(),
  })
  .refine(({ text, markdown }) => (text === undefined) !== (markdown === undefined), {
    path: ['text'],
    error: 'or markdown must be given, not both',
  })
export type ArticleInput = z.infer<typeof articleInputSchema>

const MOST_ARTICLES = 1000

/** One article or many. */
export const addArticlesInputSchema = z.union([
  articleInputSchema,
  z.strictObject({ articles: z.array(articleInputSchema).min(1).max(MOST_ARTICLES) }),
])

export const addedArticlesSchema = z.strictObject({
  articles: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(['created', 'updated', 'unchanged', 'refused']),
      /** Why it was refused. */
      error: z.string().nullable(),
    }),
  ),
})
export type AddedArticles = z.infer<typeof addedArticlesSchema>
