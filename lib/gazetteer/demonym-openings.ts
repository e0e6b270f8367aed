import type { Pack } from './pack'

/** The first words of the demonyms that have several. */
export function readDemonymOpenings(packs: readonly Pack[]): ReadonlySet<string> {
  const openings = new Set<string>()
  for (const { demonyms } of packs) {
    for (const key of demonyms.keys()) {
      const space = key.indexOf(' ')
      if (space > 0) openings.add(key.slice(0, space))
    }
  }
  return openings
}
