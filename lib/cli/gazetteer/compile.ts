import { type Imported, importPack } from '../../gazetteer/import/import-pack'
import { loadWorldPack } from '../../gazetteer/load-gazetteer'
import { packPath } from '../../gazetteer/pack-folder'
import type { PackCredit } from '../../gazetteer/pack-layout'
import { loadShapes } from '../../gazetteer/shapes'
import { type GazetteerContext, print } from './command'
import { ProgressLine } from './progress-line'

const LISTED = 10

/** Imports files as the pack `name` and says what became of them. */
export async function compile(
  { root, env, options }: GazetteerContext,
  name: string,
  files: readonly string[],
  alternateNames: readonly string[],
): Promise<void> {
  const path = packPath(env.DATA_DIR, name)
  const progress = new ProgressLine()
  const around = { world: loadWorldPack(root), shapes: loadShapes(root) }
  const credit = creditOf(options.credit, options.licence)
  try {
    const result = await importPack({
      name,
      path,
      files,
      alternateNames,
      isForced: options.force,
      around,
      progress,
      credit,
    })
    progress.clear()
    print(report(path, result))
  } finally {
    progress.clear()
  }
}

function creditOf(source: string | undefined, licence = 'not stated'): PackCredit | undefined {
  return source === undefined ? undefined : { source, licence }
}

function report(path: string, { counts, places, merged, mergedList, orphans, byteLength }: Imported): string {
  const lines = counts.flatMap(({ label, good, bad, listed }) => {
    const more = bad > listed.length ? [`… and ${bad - listed.length} more`] : []
    return [`${label}: ${good} rows${bad > 0 ? `, ${bad} bad left out:` : ''}`, ...listed, ...more]
  })
  const joined = merged === 0 ? [] : [`${merged} rows are places that another row or the bundled pack has:`]
  const some = mergedList.slice(0, LISTED).map((line) => `  ${line}`)
  const rest = merged > some.length && merged > 0 ? ['  …'] : []
  const lost = orphans > 0 ? [`${orphans} names belong to places that no file has`] : []
  const size = `${path}: ${places} places, ${(byteLength / 1e6).toFixed(1)} MB`
  return `${[...lines, ...joined, ...some, ...rest, ...lost, size].join('\n')}\n`
}
