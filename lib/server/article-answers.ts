import type { Upload } from '../api/read-uploads'
import { AppError } from '../errors'
import { cleanText } from '../ingest/decode-text'
import { readArticle } from '../ingest/read-article'
import { addArticle, articleKey, deleteArticle } from '../store/add-articles'
import type { StoredArticle } from '../store/put-article'
import type { Sql } from '../store/sql'
import type { Answers } from './answers'

const LONGEST_TITLE = 120

export interface ArticleSources {
  readonly sql: Sql
  /** Has these articles read as soon as may be. */
  readonly enqueue: (ids: readonly string[]) => Promise<void>
}

export function articleAnswers({ sql, enqueue }: ArticleSources): Pick<Answers, 'addArticles' | 'deleteArticle'> {
  return {
    addArticles: async ({ uploads }) => {
      const articles: Awaited<ReturnType<typeof addOne>>[] = []
      for (const upload of uploads) articles.push(await addOne(sql, upload))
      const [only] = articles
      if (articles.length === 1 && only?.failure !== undefined) throw only.failure
      await enqueue(articles.flatMap(({ id, status }) => (status === 'created' || status === 'updated' ? [id] : [])))
      return { articles: articles.map(({ failure, ...added }) => ({ ...added, error: failure?.message ?? null })) }
    },
    deleteArticle: async ({ id }) => {
      await deleteArticle(sql, id)
      return { id }
    },
  }
}

async function addOne(sql: Sql, upload: Upload) {
  try {
    return { ...(await addArticle(sql, storedArticle(upload))), failure: undefined }
  } catch (failure) {
    // One that cannot be taken does not keep the others out.
    if (!(failure instanceof AppError)) throw failure
    return { id: nameOf(upload), status: 'refused' as const, failure }
  }
}

function storedArticle(upload: Upload): StoredArticle {
  if ('bytes' in upload) return fromFile(upload.file, upload.bytes)
  const { id, markdown, text = '', title, language, ...details } = upload
  if (markdown !== undefined) return { ...fromFile(id ?? '', new TextEncoder().encode(markdown)), ...(id && { id }) }
  const clean = cleanText(text)
  if (clean.trim() === '') throw new AppError('invalid_request', 'text is empty')
  const article = { ...details, ...(language && { lang: language.toLowerCase() }), text: clean, sample: false }
  return { ...article, id: cleanText(id ?? articleKey(article)), title: cleanText(title || firstWords(clean)) }
}

/** A file's name is no key: two people's files may share one. It is the title where nothing else is. */
function fromFile(name: string, bytes: Uint8Array): StoredArticle {
  const { error, ...article } = readArticle(name, bytes)
  if (error !== undefined)
    throw new AppError('invalid_request', name === '' ? error.replace(/^: /, 'The text ') : error)
  return {
    ...article,
    id: articleKey(article),
    title: cleanText(article.title || firstWords(article.text)),
    sample: false,
  }
}

function nameOf(upload: Upload): string {
  return 'bytes' in upload ? upload.file : (upload.id ?? upload.url ?? upload.title ?? '')
}

/** The first line of a text, cut between words. */
function firstWords(text: string): string {
  const [line = ''] = text.trim().split('\n', 1)
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`
}
