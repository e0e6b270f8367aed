import { fold, foldKey } from '../../text/fold'
import { capitalizeWords } from '../display-names'
import type { NameMatch, PlaceRef } from '../gazetteer'
import { nameKeys } from '../name-keys'
import type { Place } from '../place'

/** How a place's name answers what was typed: as it stands, but for case and accents, by its beginning, but for a slip. */
export type MatchKind = 'exact' | 'folded' | 'prefix' | 'typo'

/** Why a place is among the results. */
export interface Hit {
  readonly ref: PlaceRef
  readonly key: string
  readonly edits: number
  readonly extra: number
  readonly name: NameMatch
}

/** The kind of match, and the matching name as a person would write it, with its language where that is known. */
export interface MatchReason {
  readonly kind: MatchKind
  readonly name: string
  readonly lang?: string
}

export function explainHit(hit: Hit, place: Place, query: string): MatchReason {
  const { edits, extra, key, name } = hit
  const typed = query.trim().normalize('NFC').toLowerCase()
  const own = ownNames(place).filter((candidate) => bears(candidate.name, key))
  // What was typed letter for letter comes first, then the name in the language that the pack gives for the key.
  const shown =
    own.find((candidate) => candidate.name.normalize('NFC').toLowerCase() === typed) ??
    own.find(({ lang }) => name.lang === undefined || lang === name.lang) ??
    (name.lang === undefined ? { name: capitalizeWords(key) } : { name: capitalizeWords(key), lang: name.lang })
  const isExact = shown.name.normalize('NFC').toLowerCase() === typed || (own.length === 0 && typed === key)
  return { kind: edits > 0 ? 'typo' : extra > 0 ? 'prefix' : isExact ? 'exact' : 'folded', ...shown }
}

/** Packs keep the letters of labels and main names; of any other name they keep the folded words. */
function ownNames({ name, labels }: Place): readonly { readonly name: string; readonly lang?: string }[] {
  return [
    ...(['fr', 'en'] as const).flatMap((lang) => {
      const label = labels[lang]
      return label === undefined ? [] : [{ name: label, lang }]
    }),
    { name },
  ]
}

function bears(name: string, key: string): boolean {
  return foldKey(name) === key || (fold(name) !== key && nameKeys(name).includes(key))
}
