import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PackInfo } from '../gazetteer/gazetteer'

/** Floors whose code or data an analysis depends on. */
const FLOORS = ['text', 'geo', 'gazetteer', 'recognize', 'spatial', 'resolve', 'geoparse']
/** What makes rows of it. */
const FILES = [
  'store/analysis.ts',
  'store/cut-passages.ts',
  'store/prepare-analysis.ts',
  'store/analysis-summary.ts',
  'store/text-search.ts',
  'store/article-print.ts',
  'server/cut-text.ts',
  'server/known-places.ts',
]
const SEPARATOR = '.'

/** Hash of code, weights and shapes: an analysis by other ones is made again. */
export function codeVersion(root: string): string {
  const lib = fileURLToPath(new URL('../', import.meta.url))
  const sources = FLOORS.flatMap((floor) => filesUnder(join(lib, floor))).filter((path) =>
    /\.(ts|json|txt|tsv)$/.test(path),
  )
  const shapes = filesUnder(join(root, 'gazetteer', 'world', 'shapes'))
  const hash = createHash('sha256')
  for (const path of [...sources, ...FILES.map((file) => join(lib, file)), ...shapes]) {
    hash.update(`${basename(path)}\0`).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}

/** What an analysis is made with: the code, then each pack in the order in which they were loaded. */
export interface AnalysisVersion {
  readonly code: string
  readonly packs: readonly string[]
}

/** As it is stored with each analysis: `CODE.PACK.PACK`. */
export function writeVersion(code: string, packs: readonly Pick<PackInfo, 'version'>[]): string {
  return [code, ...packs.map(({ version }) => version)].join(SEPARATOR)
}

export function readVersion(written: string): AnalysisVersion {
  const [code = '', ...packs] = written.split(SEPARATOR)
  return { code, packs }
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return files.sort()
}
