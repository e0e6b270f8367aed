import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnv } from '../../lib/env'
import { loadWorldPack } from '../../lib/gazetteer/load-gazetteer'
import { loadShapes } from '../../lib/gazetteer/shapes'
import { evaluate } from '../../lib/geoparse/evaluate/evaluate'
import { readGold } from '../../lib/geoparse/evaluate/read-gold'
import { geoparse } from '../../lib/geoparse/geoparse'
import { openLieudit } from '../../lib/server/lieudit'
import { samplesAsGold } from '../gold/build-samples'

const root = join(import.meta.dirname, '../..')
const readme = join(root, 'README.md')
const CONTRACT_EXAMPLE = "Un convoi a été attaqué à 25 km au sud d'Alep."
const FIGURES = [
  'exact F1',
  'overlap F1',
  'within tolerance',
  'sense accuracy',
  'associative F1',
  'expression F1',
  'expression located',
]

/** Every example output and figure of the README, made by running what it tells to run. */
async function blocks(): Promise<Readonly<Record<string, string>>> {
  return { table: commandTable(), json: contractExample(), figures: figuresTable(), ...(await apiExamples()) }
}

function commandTable(): string {
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/geoparse.ts', 'articles/syrie-alep-sud.md'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  return fenced('', stdout.trim())
}

/** The first candidate of the first mention stands for all, and a footprint for its corners. */
function contractExample(): string {
  const result = geoparse({ id: '1', text: CONTRACT_EXAMPLE, lang: 'fr' }, loadWorldPack(root), loadShapes(root))
  const mentions = result.mentions.map((mention) => ({ ...mention, candidates: mention.candidates.slice(0, 1) }))
  return fenced('json', compact({ ...result, mentions }))
}

function figuresTable(): string {
  const [gazetteer, shapes] = [loadWorldPack(root), loadShapes(root)]
  const { figures, intervals, counts, articles } = evaluate(
    readGold(samplesAsGold(), 'samples.jsonl'),
    ({ id, text, lang, published }) => geoparse({ id, text, lang, published }, gazetteer, shapes),
  )
  const rows = FIGURES.map((name) => {
    const { low = Number.NaN, high = Number.NaN } = intervals.get(name) ?? {}
    return `| ${name} | ${figures.get(name)?.toFixed(3)} | ${low.toFixed(3)} to ${high.toFixed(3)} |`
  })
  return [`| ${articles} articles, ${counts.goldNames} names | | 95 % |`, '|---|---|---|', ...rows].join('\n')
}

async function apiExamples(): Promise<Readonly<Record<string, string>>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lieudit-readme-'))
  const lieudit = await openLieudit({
    env: readEnv({ DATA_DIR: dataDir, ARTICLES_DIR: join(root, 'articles') }),
    root,
    version: '',
    report: {
      skipped: () => undefined,
      failed: (message) => console.error(message),
      progress: () => undefined,
      packs: () => undefined,
    },
  })
  try {
    await lieudit.analysis
    const { features } = await lieudit.answers.listPlaces({ country: ['SY'] })
    const { passages } = await lieudit.answers.getPlace({ id: 'gn:170063', limit: 1 })
    const passage = passages.map(({ article, start, end, text, focus }) => ({ article, start, end, text, focus }))[0]
    return { place: fenced('json', compact(features[0], 2)), passage: fenced('json', compact(passage)) }
  } finally {
    await lieudit.close()
    await rm(dataDir, { recursive: true })
  }
}

/** The upper levels are laid out, deeper ones stay on their line. */
function compact(value: unknown, depth = 3): string {
  const inner = (part: unknown) =>
    JSON.stringify(part, (key, deep) =>
      key === 'coordinates' && deep.length > 0 && typeof deep[0] !== 'number' ? '…' : deep,
    )
  const level = (part: unknown, indent: string, left: number): string => {
    if (left === 0 || typeof part !== 'object' || part === null) return inner(part)
    const isList = Array.isArray(part)
    const lines = Object.entries(part).map(
      ([key, each]) => `${indent}  ${isList ? '' : `${JSON.stringify(key)}: `}${level(each, `${indent}  `, left - 1)}`,
    )
    const [open, close] = isList ? '[]' : '{}'
    return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`
  }
  return level(value, '', depth)
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

let text = await readFile(readme, 'utf8')
for (const [name, block] of Object.entries(await blocks())) {
  const place = new RegExp(`(<!-- fill: ${name} -->\n).*?(<!-- end -->)`, 's')
  if (!place.test(text)) throw new Error(`README.md has no place for ${name}`)
  text = text.replace(place, (_, open, close) => `${open}${block}\n${close}`)
}
await writeFile(readme, text)
