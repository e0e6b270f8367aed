import { foldKey } from '../text/fold'
import type { BorneName, NameKind } from './gazetteer'
import type { Place } from './place'

/** A name of a place as a person reads it. */
export interface DisplayName {
  readonly name: string
  readonly kind: NameKind
  readonly lang?: string
}

/**
 * All names of a place. Its main name and labels are written as their source has them; of the others a pack keeps the folded
 * words, so they are written with a capital to each word.
 */
export function displayNames({ name, labels }: Place, borne: readonly BorneName[]): DisplayName[] {
  const own: DisplayName[] = [
    { name, kind: 'main' },
    ...(['fr', 'en'] as const).flatMap((lang) => {
      const label = labels[lang]
      return label === undefined ? [] : [{ name: label, kind: 'label' as const, lang }]
    }),
  ]
  const written = new Set(own.map((one) => foldKey(one.name)))
  const others = borne.filter(({ key }) => !written.has(key))
  return [...own, ...others.map(({ key, ...rest }) => ({ name: capitalizeWords(key), ...rest }))]
}

export function capitalizeWords(key: string): string {
  return key.replace(/(^| )(.)/gu, (_, space: string, letter: string) => space + letter.toUpperCase())
}
