import type { NameKind } from './gazetteer'

const KINDS: readonly NameKind[] = ['main', 'label', 'alternate', 'abbreviation', 'historic']

/** How strong a claim a kind of name is: the lowest wins where a place bears one key in several ways. */
export function kindRank(kind: NameKind): number {
  return KINDS.indexOf(kind)
}

/** A name's kind and language as one number, `kind + 8 × language`; language 0 is none. */
export function packTag(kind: NameKind, lang: number): number {
  return kindRank(kind) + 8 * lang
}

export function readTag(tag: number): { readonly kind: NameKind; readonly lang: number } {
  return { kind: KINDS[tag & 7] ?? 'alternate', lang: tag >>> 3 }
}
