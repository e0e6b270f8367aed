import { basename, extname } from 'node:path'
import { AppError } from '../errors'
import { decodeText } from './decode-text'
import { readFrontMatter } from './front-matter'

/** A file of the articles folder. With an `error` there is nothing to analyse, and the text is empty. */
export interface ReadArticle {
  /** Path in the folder, with forward slashes. */
  readonly id: string
  readonly title: string
  readonly source?: string
  readonly url?: string
  readonly published?: string
  readonly lang?: string
  readonly text: string
  /** Why it cannot be read, naming the file. */
  readonly error?: string
}

/** Reads one file's bytes. Never throws for what is wrong with the file. */
export function readArticle(id: string, bytes: Uint8Array): ReadArticle {
  const title = basename(id, extname(id))
  try {
    const { fields, text } = readFrontMatter(decodeText(bytes))
    const { title: given = title, language, ...rest } = fields
    const article = { id, title: given, ...rest, ...(language !== undefined && { lang: language.toLowerCase() }), text }
    return text.trim() === '' ? { ...article, text: '', error: `${id}: is empty` } : article
  } catch (error) {
    if (error instanceof AppError) return { id, title, text: '', error: `${id}: ${error.message}` }
    throw error
  }
}
