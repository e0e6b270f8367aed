import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { ShapeSources } from '../shapes'
import type { Sources } from '../sources'

/** Takes the texts that shapes are made of out of the pinned packages. */
export function readShapeSources(sources: Sources): ShapeSources {
  const text = (name: Parameters<Sources['npm']>[0], path: string) => sources.npm(name, path).toString('utf8')
  const countries: readonly { iso3: string }[] = JSON.parse(text('adminUnits', 'dist/meta-countries.json'))
  const units = countries.map(({ iso3 }) => [iso3, text('adminUnits', `dist/topojson/countries/${iso3}.json`)] as const)
  return {
    countries: text('atlas', 'countries-10m.json'),
    units: new Map(units),
    settlements: text('settlements', 'dist/cities500.txt'),
    admin1Names: text('admin', 'admin1.json'),
  }
}

/** Replaces the folder with these shapes, compressed once here so that the server can send them as they lie. */
export function writeShapes(files: ReadonlyMap<string, string>, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, json] of files) {
    const path = join(folder, `${name}.json.br`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: json.length } }))
  }
}
