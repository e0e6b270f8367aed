import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readEnv } from '../env'
import { AppError } from '../errors'
import { loadGazetteer } from '../gazetteer/load-gazetteer'
import { loadShapes } from '../gazetteer/shapes'
import { geoparse } from '../geoparse/geoparse'
import { readArticle } from '../ingest/read-article'
import { answerLines } from './answer-lines'
import { formatResult } from './format-result'
import { readPacks } from './packs-option'
import { readLines } from './read-lines'
import { runCommand } from './run-command'

const HELP = `Reads texts and tells the places that they mention.

npm run geoparse -- FILE…                     a table for people
npm run -s geoparse -- --jsonl < in > out     one JSON object a line: {"id", "text", "lang"?, "published"?, "spans"?}

  --packs world|all   the bundled pack alone, or with those in DATA_DIR/packs (default)
  --lang fr|en        the language of texts that do not name theirs; otherwise it is recognised

A line that cannot be read is named on stderr and makes the exit code 1; the others are still answered.
`

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean', default: false },
      packs: { type: 'string', default: 'all' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help || (positionals.length === 0 && !values.jsonl)) return void process.stdout.write(HELP)
  if (values.jsonl && positionals.length > 0) {
    throw new AppError('invalid_request', `--jsonl reads standard input, not ${positionals[0]}`)
  }
  const packs = readPacks(values.packs)
  const gazetteer = loadGazetteer({ packs, dataDir: readEnv().DATA_DIR, root: ROOT })
  const shapes = loadShapes(ROOT)
  const otherwise = values.lang === undefined ? {} : { lang: values.lang }

  if (values.jsonl) {
    for await (const { json, error } of answerLines(readLines(process.stdin), (input) =>
      geoparse({ ...otherwise, ...input }, gazetteer, shapes),
    )) {
      if (json !== undefined) await write(`${json}\n`)
      else fail(error)
    }
    return
  }
  for (const file of positionals) {
    const { error, title, text, ...article } = readFile(file)
    if (error !== undefined) fail(error)
    else await write(formatResult(title, geoparse({ ...otherwise, ...article, text }, gazetteer, shapes)))
  }
})

function readFile(file: string) {
  try {
    return readArticle(file, readFileSync(file))
  } catch (cause) {
    throw new AppError('not_found', `${file} cannot be read`, { cause })
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

/** Waits where the reader is slower than we are, so that a long run holds one answer at a time. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
