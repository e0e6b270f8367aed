import { basename } from 'node:path'
import { AppError } from '../../errors'
import { loadPack } from '../../gazetteer/load-gazetteer'
import { verifyPackFile } from '../../gazetteer/pack-file'
import { type GazetteerContext, print } from './command'
import { namedPacks } from './named-packs'
import { ProgressLine } from './progress-line'

/** Reads every byte of packs, and the hash of each. */
export function runVerify(context: GazetteerContext): void {
  const progress = new ProgressLine()
  for (const path of namedPacks(context)) {
    try {
      verifyPackFile(path, basename(path), (share) => progress.tell(`reading ${basename(path)}`, share))
      const { info } = loadPack(path)
      progress.clear()
      print(`${basename(path)} is whole: version ${info.version}\n`)
    } catch (error) {
      progress.clear()
      if (!(error instanceof AppError)) throw error
      process.stderr.write(`${error.message}\n`)
      process.exitCode = 1
    }
  }
}
