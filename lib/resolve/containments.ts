import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Mention } from '../recognize/mention'
import { isIn } from '../recognize/name-context'
import type { Language } from '../text/language'
import { TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import type { Containment } from './context-signs'

/**
 * For each mention, the name beside it that says where it lies: "Paris, Texas", "Alep (Syrie)", "à Vienne, en Autriche",
 * "Syria's Aleppo". A list ("Alep, Homs et Hama") is none: its second name must be a country or a province.
 */
export function readContainments(
  mentions: readonly Mention[],
  words: Words,
  gazetteer: Gazetteer,
  language: Language,
): (Containment | undefined)[] {
  return mentions.map((mention, i) => {
    const after = mentions[i + 1]
    const before = mentions[i - 1]
    if (after !== undefined && after.sentence === mention.sentence && leadsInto(mention, after, words, language))
      return containmentBy(after, gazetteer)
    if (before !== undefined && before.sentence === mention.sentence && isOwnedBy(before, mention, words))
      return containmentBy(before, gazetteer)
    return undefined
  })
}

function containmentBy(outer: Mention, gazetteer: Gazetteer): Containment | undefined {
  const outers = outer.matches
    .map(({ ref }) => ref)
    .filter((ref) => /^A\.(PCL|ADM1|ADM2)/.test(gazetteer.featureCode(ref)))
  return outers.length > 0 ? { outers: outers.slice(0, 40) } : undefined
}

/** A comma, an opening bracket or "in" between the two, with at most an article or a compass word besides. */
function leadsInto(inner: Mention, outer: Mention, words: Words, language: Language): boolean {
  const first = words.at(inner.end)
  const last = words.at(outer.start)
  if (last - first > 5 || last <= first) return false
  let opened = false
  for (let index = first; index < last; index++) {
    const word = words.lower(index)
    if (word === ',' || word === '(') opened = true
    else if (word === 'en' || word === 'in') opened = true
    else if (word === 'au' || word === 'aux' || word === 'dans') opened = true
    else if (words.kind(index) !== TOKEN.word || isIn(language, 'conjunction', word) || word.length > 9) return false
    else if (!opened && word !== '') return false
  }
  return opened
}

/** "Syria's Aleppo": nothing but the possessive between. */
function isOwnedBy(owner: Mention, owned: Mention, words: Words): boolean {
  const first = words.at(owner.end)
  return words.at(owned.start) === first + 2 && words.lower(first) === "'" && words.lower(first + 1) === 's'
}
