import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../errors'
import { fetchFile } from '../../gazetteer/download/fetch-file'
import { dumpFiles, GEONAMES_URL } from '../../gazetteer/download/geonames-files'
import { openSource } from '../../gazetteer/import/open-source'
import type { GazetteerContext } from './command'
import { compile } from './compile'
import { ProgressLine } from './progress-line'

const MB = 1e6

/** Brings dumps from a download service and compiles each into a pack. */
export async function runAdd(context: GazetteerContext): Promise<void> {
  const { words, env, options } = context
  if (words.length === 0) throw new AppError('invalid_request', 'add needs a country code such as SY, or allCountries')
  const wanted = words.map((word) => dumpFiles(word, options['base-url'] ?? env.GEONAMES_URL ?? GEONAMES_URL))
  const folder = join(env.DATA_DIR, 'downloads')
  mkdirSync(folder, { recursive: true })
  for (const { name, places, alternateNames } of wanted) {
    const progress = new ProgressLine()
    const files = [join(folder, `${name}.zip`), join(folder, `${name}-alternate-names.zip`)] as const
    await bring(places, files[0], progress)
    await bring(alternateNames, files[1], progress)
    progress.clear()
    await compile(context, options.name ?? name, [files[0]], [files[1]])
    for (const file of files) rmSync(file, { force: true })
  }
}

/** A file is taken when all of it unpacks with its checksum; a damaged one goes, so that the next try begins anew. */
async function bring(url: string, path: string, progress: ProgressLine): Promise<void> {
  const stage = `fetching ${url}`
  const start = performance.now()
  let first: number | undefined
  progress.tell(stage, 0)
  await fetchFile(url, path, {
    tell(done, total) {
      first ??= done
      const rate = (done - first) / MB / Math.max(0.001, (performance.now() - start) / 1000)
      const of = total === undefined ? '' : ` of ${(total / MB).toFixed(1)}`
      progress.tell(stage, total ? done / total : 0, `${(done / MB).toFixed(1)}${of} MB, ${rate.toFixed(1)} MB/s`)
    },
  })
  try {
    const source = await openSource(path)
    let done = 0
    for await (const chunk of source.chunks()) {
      done += chunk.length
      progress.tell(`checking ${source.label}`, done / source.byteLength)
    }
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}
