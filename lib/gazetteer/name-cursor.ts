import type { BorneName, NameCursor, NameMatch, PlaceRef } from './gazetteer'
import { KeyCursor } from './key-cursor'
import { readTag } from './name-tag'
import type { Pack } from './pack'

/** A cursor over one pack's names; `refOf` says which place a row stands for, and nothing for a row that stands for none. */
export function openNameCursor(pack: Pack, refOf: (local: number) => PlaceRef | undefined): NameCursor {
  const cursor = new KeyCursor(pack.names)
  return {
    get key() {
      return cursor.key
    },
    seek: (key) => cursor.seek(key),
    seekPast: (prefix) => cursor.seekPast(prefix),
    next: () => cursor.next(),
    matches: () =>
      cursor.postings.flatMap(({ ref: local, tag }) => {
        const ref = refOf(local)
        return ref === undefined ? [] : [nameMatch(ref, tag, pack.languages)]
      }),
  }
}

/** To look for one row's names in a pack with more takes seconds: such a pack tells its main name and labels alone. */
const MOST_NAMES = 3_000_000

/** The names of one row. */
export function borneNames(pack: Pack, local: number): BorneName[] {
  if (pack.info.names > MOST_NAMES) return []
  return pack.names.keysOf(local).map(({ key, tag }) => {
    const { ref: _, ...name } = nameMatch(local, tag, pack.languages)
    return { key, ...name }
  })
}

/** Other ids that lead to one row. */
export function borneAliases(pack: Pack, local: number): string[] {
  if (pack.info.names > MOST_NAMES) return []
  const aliases: string[] = []
  for (const [alias, ref] of pack.ids.aliases()) if (ref === local) aliases.push(alias)
  return aliases
}

/** A posting's tag as the kind and language of a name. */
export function nameMatch(ref: PlaceRef, packed: number, languages: readonly string[]): NameMatch {
  const tag = readTag(packed)
  const lang = languages[tag.lang]
  return lang ? { ref, kind: tag.kind, lang } : { ref, kind: tag.kind }
}
