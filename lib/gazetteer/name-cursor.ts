import type { NameCursor, NameMatch, PlaceRef } from './gazetteer'
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

/** A posting's tag as the kind and language of a name. */
export function nameMatch(ref: PlaceRef, packed: number, languages: readonly string[]): NameMatch {
  const tag = readTag(packed)
  const lang = languages[tag.lang]
  return lang ? { ref, kind: tag.kind, lang } : { ref, kind: tag.kind }
}
