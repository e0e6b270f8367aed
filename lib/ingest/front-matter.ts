import { isMap, LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { AppError } from '../errors'

const FENCE = /^---[ \t]*\r?\n/
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m
/** A text may open with a rule of dashes; front matter has a key in its next line, or closes at once. */
const LOOKS_LIKE_FIELDS = /^---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*(?:[\w-]+[ \t]*:|---|\{)/

const words = z.union([z.string(), z.number()], { error: 'must be text' }).transform((value) => String(value).trim())
const fieldsSchema = z.object({
  title: words.nullish(),
  source: words.nullish(),
  url: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).nullish(),
  published: z
    .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], {
      error: 'must be a day such as 2015-10-17, with a time or without',
    })
    .nullish(),
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[\w-]+)?$/, { error: 'must be a language code such as fr' })
    .nullish(),
})

export interface FrontMatter {
  readonly title?: string
  readonly source?: string
  readonly url?: string
  readonly published?: string
  readonly language?: string
}

/**
 * Splits a file into its front matter (YAML between lines of three dashes; none at all is normal) and the text after
 * it, without the blank lines in between. Unknown fields are ignored.
 * Throws `invalid_request` with the number of the malformed line.
 */
export function readFrontMatter(file: string): { fields: FrontMatter; text: string } {
  const opening = FENCE.exec(file)
  if (opening === null || !LOOKS_LIKE_FIELDS.test(file)) return { fields: {}, text: file }
  const rest = file.slice(opening[0].length)
  const closing = CLOSING.exec(rest)
  if (closing === null) throw malformed(1, 'the front matter that begins here has no closing line of three dashes')
  const text = rest.slice(closing.index + closing[0].length).replace(/^(?:[ \t]*\r?\n)+/, '')
  return { fields: readFields(rest.slice(0, closing.index)), text }
}

function readFields(yaml: string): FrontMatter {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', prettyErrors: false })
  /** The front matter's first line is the file's second. */
  const lineOf = (offset: number) => lines.linePos(offset).line + 1
  const [error] = document.errors
  if (error !== undefined) throw malformed(lineOf(error.pos[0]), error.message)
  if (document.contents === null) return {}
  if (!isMap(document.contents)) throw malformed(2, 'front matter must be lines of `name: value`')
  visit(document, {
    Alias: (_, { range }) => {
      throw malformed(lineOf(range?.[0] ?? 0), 'aliases are not read here')
    },
  })
  const fields = fieldsSchema.safeParse(document.toJS())
  if (fields.success) return present(fields.data)
  const [issue] = fields.error.issues
  const name = String(issue?.path[0])
  const pair = document.contents.items.find(({ key }) => String(key) === name)
  const at =
    pair !== undefined && typeof pair.key === 'object' && pair.key !== null && 'range' in pair.key
      ? pair.key.range
      : undefined
  const offset = z.tuple([z.number()]).rest(z.number()).safeParse(at)
  throw malformed(lineOf(offset.data?.[0] ?? 0), `${name} ${issue?.message ?? 'is malformed'}`)
}

function present(fields: z.infer<typeof fieldsSchema>): FrontMatter {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return Object.fromEntries(given)
}

function malformed(line: number, why: string): AppError {
  return new AppError('invalid_request', `line ${line}: ${why}`)
}
