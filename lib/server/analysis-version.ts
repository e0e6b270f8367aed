import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PackInfo } from '../gazetteer/gazetteer'

/** Floors whose code or data an analysis depends on. */
const FLOORS = ['text', 'geo', 'gazetteer', 'recognize', 'spatial', 'resolve', 'geoparse']

/** Hash of code, weights and packs: an analysis of another version is made again. */
export function analysisVersion(packs: readonly PackInfo[]): string {
  const hash = createHash('sha256')
  for (const floor of FLOORS) {
    const folder = fileURLToPath(new URL(`../${floor}/`, import.meta.url))
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(ts|json|txt|tsv)$/.test(name)) hash.update(`${floor}/${name}\0`).update(readFileSync(join(folder, name)))
    }
  }
  for (const { name, version } of packs) hash.update(`${name}\0${version}\0`)
  return hash.digest('hex').slice(0, 16)
}
