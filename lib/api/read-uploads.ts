import { AppError } from '../errors'
import { type ArticleInput, addArticlesInputSchema, articleInputSchema } from './article-input'
import { describeIssues, readBody, readJson } from './read-input'

/** What a request brings: articles field by field, and files whose front matter says what they are. */
export type Upload = ArticleInput | { readonly file: string; readonly bytes: Uint8Array }

const MOST_PARTS = 1000

/**
 * The articles of a request: JSON (one, or many under `articles`), a form with files or with fields, or a single text.
 * Throws `AppError` that names what is wrong.
 */
export async function readUploads(request: Request): Promise<Upload[]> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return readJsonUploads(await readJson(request))
  if (type === 'multipart/form-data') return readForm(request)
  if (type === 'text/plain' || type === 'text/markdown') return [{ file: '', bytes: await readBody(request) }]
  const detail = 'The body must be application/json, multipart/form-data, text/plain or text/markdown'
  throw new AppError('unsupported', `${detail}, not ${type || 'of no type'}`)
}

function readJsonUploads(body: unknown): Upload[] {
  // Asked for by its own schema, each kind of body is told what is wrong with it.
  const isList = typeof body === 'object' && body !== null && 'articles' in body
  const given = isList ? addArticlesInputSchema.options[1].safeParse(body) : articleInputSchema.safeParse(body)
  if (!given.success) throw new AppError('invalid_request', describeIssues(given.error, 'POST'))
  return 'articles' in given.data ? given.data.articles : [given.data]
}

async function readForm(request: Request): Promise<Upload[]> {
  // Read first and counted: the parser of forms would take any length.
  const bytes = await readBody(request)
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(bytes, { headers }).formData().catch((cause: unknown) => {
    throw new AppError('invalid_request', 'The body is not a form', { cause })
  })
  const entries = [...form.entries()]
  if (entries.length > MOST_PARTS) throw new AppError('too_large', `The form has more than ${MOST_PARTS} parts`)
  const uploads: Upload[] = []
  const fields: Record<string, string> = {}
  for (const [name, value] of entries) {
    if (typeof value === 'string') fields[name] = value
    else uploads.push({ file: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  if (Object.keys(fields).length > 0) uploads.push(...readJsonUploads(fields))
  if (uploads.length === 0) throw new AppError('invalid_request', 'The form has neither files nor a field text')
  return uploads
}
