import { AppError } from '../../errors'
import { addedPackPaths, loadPack, worldPackPath } from '../../gazetteer/load-gazetteer'
import { formatTable } from '../format-table'
import { type GazetteerContext, print } from './command'

/** All packs, one a row; one that cannot be used says why. */
export function runList({ root, env }: GazetteerContext): void {
  const problems: string[] = []
  const rows = [worldPackPath(root), ...addedPackPaths(env.DATA_DIR)].flatMap((path) => {
    try {
      const { info, contents } = loadPack(path)
      const size = `${(contents.byteLength / 1e6).toFixed(1)} MB`
      return [[info.name, `${info.places}`, `${info.names}`, size, info.version, path]]
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push(error.message)
      return []
    }
  })
  print(formatTable(['pack', 'places', 'names', 'size', 'version', 'file'], rows))
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  if (problems.length > 0) process.exitCode = 1
}
