import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import { fold } from '../text/fold'
import type { Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'

/** An adjective or inhabitant name; half-open UTF-16 span. Weaker than a mention: it says where, not what place. */
export interface DemonymMention {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly ref: PlaceRef
}

/** Demonyms of the article's language or of none, longest first ("South Sudanese"). English ones carry a capital. */
export function readDemonyms(text: string, words: Words, gazetteer: Gazetteer, language: Language): DemonymMention[] {
  const found: DemonymMention[] = []
  for (let index = 0; index < words.count; index++) {
    if (words.kind(index) !== TOKEN.word) continue
    if (language === 'en' && words.shape(index) === SHAPE.lower) continue
    const last = demonymEnd(words, index, gazetteer, language)
    if (last === undefined) continue
    const [start, end] = [words.start(index), words.end(last.index)]
    found.push({ start, end, surface: text.slice(start, end), ref: last.ref })
    index = last.index
  }
  return found
}

function demonymEnd(
  words: Words,
  index: number,
  gazetteer: Gazetteer,
  language: Language,
): { index: number; ref: PlaceRef } | undefined {
  const head = fold(words.surface(index))
  const joint = words.surface(index + 1) === '-' ? index + 2 : index + 1
  if (words.kind(joint) === TOKEN.word) {
    const pair = pick(`${head} ${fold(words.surface(joint))}`, gazetteer, language)
    if (pair !== undefined) return { index: joint, ref: pair }
  }
  const one = head.length > 2 ? pick(head, gazetteer, language) : undefined
  return one === undefined ? undefined : { index, ref: one }
}

function pick(key: string, gazetteer: Gazetteer, language: Language): PlaceRef | undefined {
  const matches = gazetteer.findDemonym(key)
  return (matches.find(({ lang }) => lang === language) ?? matches.find(({ lang }) => lang === ''))?.ref
}
