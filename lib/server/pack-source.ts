import { z } from 'zod'
import { AppError } from '../errors'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { loadPack } from '../gazetteer/load-gazetteer'
import { openGazetteer } from '../gazetteer/open-gazetteer'
import { Pack } from '../gazetteer/pack'

/**
 * A pack as threads hand it on. A small one is in shared memory, so that all threads read the same copy, whatever becomes
 * of the file; of a large one each thread opens the file and reads pages of it.
 */
export const packSourceSchema = z.object({
  path: z.string(),
  label: z.string(),
  version: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
})
export type PackSource = z.infer<typeof packSourceSchema>

/** Throws `AppError` for what is no pack, or is another one by now. */
export function openPackSources(packs: readonly PackSource[]): Gazetteer {
  return openGazetteer(packs.map(openSource))
}

function openSource({ path, label, version, bytes }: PackSource): Pack {
  const pack = bytes === undefined ? loadPack(path) : new Pack(bytes, label)
  if (pack.info.version === version) return pack
  throw new AppError('conflict', `${label} is another pack by now: ${pack.info.version} in place of ${version}`)
}

export function sameVersions(
  a: readonly Pick<PackSource, 'version'>[],
  b: readonly Pick<PackSource, 'version'>[],
): boolean {
  return a.length === b.length && a.every(({ version }, i) => version === b[i]?.version)
}
