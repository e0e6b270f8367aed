import { tmpdir } from 'node:os'
import type { NameKind } from './gazetteer'
import { compareIds, orderOfId, type PackCredit } from './pack-layout'
import type { Place } from './place'
import { AlphabetCount } from './write/count-alphabet'
import { PackWriter } from './write/pack-writer'

/** A name that a place goes by, as written; its keys are made by the writer. */
export interface PackName {
  readonly name: string
  readonly kind: NameKind
  readonly lang?: string
}

/** A row of a pack. An empty feature code adds names to a place of an earlier pack and says nothing else about it. */
export interface PackEntry {
  readonly place: Place
  readonly names: readonly PackName[]
  readonly demonyms?: readonly { readonly name: string; readonly lang: string }[]
  /** Other ids that lead to this place, `wd:Q41183`. */
  readonly aliases?: readonly string[]
}

/** Entries in any order to a pack's bytes; the same entries give the same bytes. Throws on two entries with one id. */
export function writePack(
  name: string,
  entries: readonly PackEntry[],
  credits: readonly PackCredit[] = [],
): Uint8Array {
  const rows = entries.map((entry) => ({ entry, order: orderOfId(entry.place.id) }))
  rows.sort((a, b) => compareIds(a.order, b.order))
  const letters = new AlphabetCount()
  for (const { entry } of rows) for (const named of [...entry.names, ...(entry.demonyms ?? [])]) letters.add(named.name)
  const writer = new PackWriter({ name, alphabet: letters.choose(), credits, folder: tmpdir() })
  try {
    for (const { entry } of rows) writer.add(entry)
    return inMemory((write) => writer.finish(write))
  } finally {
    writer.close()
  }
}

/** What is written at positions, as one piece. */
function inMemory(write: (writeAt: (bytes: Uint8Array, position: number) => void) => number): Uint8Array {
  let file = new Uint8Array(1 << 16)
  const length = write((bytes, position) => {
    if (position + bytes.length > file.length) {
      const wider = new Uint8Array(Math.max(file.length * 2, position + bytes.length))
      wider.set(file)
      file = wider
    }
    file.set(bytes, position)
  })
  return file.slice(0, length)
}
