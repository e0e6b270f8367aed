import { constants, type Dirent } from 'node:fs'
import { open, readdir, realpath } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { AppError } from '../errors'
import { cleanText } from './decode-text'
import { type ReadArticle, readArticle } from './read-article'

const EXTENSIONS = new Set(['.txt', '.md'])
const ABOUT_THE_FOLDER = /^readme(\.|$)/i
const LARGEST_BYTES = 100_000_000
/** As long as the API lets an id be. */
const LONGEST_ID = 1000

/** What the scan passed over, and why. */
export interface SkippedFile {
  readonly path: string
  readonly why: string
}

/**
 * Reads the articles of a folder, in the order of their paths: every .txt and .md file, however deep, but hidden ones and
 * READMEs. Links are not followed, so nothing outside the folder is ever read. `skip` hears of what is passed over.
 * Throws `not_found` when the folder is missing.
 */
export async function* scanFolder(folder: string, skip: (file: SkippedFile) => void): AsyncGenerator<ReadArticle> {
  const root = await realpath(folder).catch((cause: unknown) => {
    throw new AppError('not_found', `The articles folder ${folder} does not exist.`, { cause })
  })
  for await (const path of walk(root, '', skip)) yield await readFile(root, path)
}

async function* walk(root: string, under: string, skip: (file: SkippedFile) => void): AsyncGenerator<string> {
  for (const entry of await list(join(root, under))) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.name.startsWith('.') || ABOUT_THE_FOLDER.test(entry.name)) continue
    if (entry.isDirectory()) yield* walk(root, path, skip)
    else {
      const why = reasonToSkip(entry, path)
      if (why === undefined) yield path
      else skip({ path, why })
    }
  }
}

async function list(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function reasonToSkip(entry: Dirent, path: string): string | undefined {
  if (entry.isSymbolicLink()) return 'is a link'
  if (!entry.isFile()) return 'is not a file'
  if (!EXTENSIONS.has(extname(entry.name).toLowerCase())) return 'is neither .txt nor .md'
  if (path.length > LONGEST_ID) return `has a path of more than ${LONGEST_ID} characters`
  if (cleanText(path) !== path || path.includes('\uFFFD')) return 'has a name that is not Unicode'
  return undefined
}

async function readFile(root: string, path: string): Promise<ReadArticle> {
  const failed = (why: string): ReadArticle => ({ id: path, title: path, text: '', error: `${path}: ${why}` })
  try {
    // The file could have become a link since it was listed.
    const file = await open(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const { size } = await file.stat()
      if (size > LARGEST_BYTES) return failed(`is larger than ${LARGEST_BYTES / 1e6} MB`)
      return readArticle(path, await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    return failed(`cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}
