import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { DemonymMention } from '../recognize/demonyms'
import type { Mention } from '../recognize/mention'
import { isIn } from '../recognize/name-context'
import type { WordRange } from '../recognize/neighborhood'
import type { Words } from '../text/words'
import { type Construction, constructionBetween, isOwnedBy } from './construction'
import type { Holder, Tie } from './tie'
import { TiedReadings } from './tied-readings'

/** The ties of each mention, in step with `mentions`. Chains ("Paris, Lamar County, Texas") narrow each other. */
export function readTies(
  mentions: readonly Mention[],
  demonyms: readonly DemonymMention[],
  words: Words,
  gazetteer: Gazetteer,
): Tie[] {
  const ranges = mentions.map(({ start, end }) => ({ first: words.at(start), last: words.at(end - 1) }))
  const readings = new TiedReadings(gazetteer)
  const links = readLinks(mentions, ranges, words, readings)
  const holders = new Array<Holder | undefined>(mentions.length)
  const held = new Array<readonly PlaceRef[] | undefined>(mentions.length)
  // From the end of the text, so that what holds the holder is known before it.
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i]
    const link = links[i]
    if (mention === undefined) continue
    const outer = link === undefined ? undefined : mentions[link.outer]
    if (link === undefined || outer === undefined) {
      const nation = demonymBeside(mention, demonyms)
      if (nation !== undefined) holders[i] = { construction: 'adjective', outers: readings.alone(nation.ref) }
      continue
    }
    const outers = readings.readingsOf(outer, holders[link.outer])
    if (outers.length === 0) continue
    holders[i] = { construction: link.construction, outers }
    if (link.construction !== 'list' && link.construction !== 'open comma')
      held[link.outer] = readings.innersOf(mention.matches)
  }
  return mentions.map((_, i) => readings.tieOf(holders[i], held[i]))
}

interface Link {
  readonly outer: number
  readonly construction: Construction
}

function readLinks(
  mentions: readonly Mention[],
  ranges: readonly WordRange[],
  words: Words,
  readings: TiedReadings,
): (Link | undefined)[] {
  const linkBefore = (i: number): Link | undefined => {
    const [owner, owned] = [ranges[i - 1], ranges[i]]
    if (owner === undefined || owned === undefined || mentions[i - 1]?.sentence !== mentions[i]?.sentence)
      return undefined
    return isOwnedBy(words, owner, owned) ? { outer: i - 1, construction: 'owner' } : undefined
  }
  return mentions.map((mention, i) => {
    const [inner, outer, next] = [ranges[i], ranges[i + 1], ranges[i + 2]]
    const after = mentions[i + 1]
    if (inner === undefined || outer === undefined || after?.sentence !== mention.sentence) return linkBefore(i)
    const construction = constructionBetween(words, inner, outer)
    if (construction === undefined) return linkBefore(i)
    const third = mentions[i + 2]?.sentence === mention.sentence ? mentions[i + 2] : undefined
    const listed =
      construction === 'comma' &&
      ((next !== undefined && third !== undefined && runsOn(words, outer, next, after, third, readings)) ||
        (i > 0 && isListedBefore(words, ranges[i - 1], inner, mentions[i - 1], mention, readings)))
    return { outer: i + 1, construction: listed ? 'list' : construction }
  })
}

/** "Alep, Homs et Hama", "Alep, Homs, Hama": the second name goes on to a third that does not hold it. */
function runsOn(
  words: Words,
  second: WordRange,
  third: WordRange,
  name: Mention,
  next: Mention,
  readings: TiedReadings,
): boolean {
  const joint = words.lower(second.last + 1)
  const article = words.lower(third.first - 1)
  const gap = third.first - second.last - 1
  if (isIn(words.language(second.first), 'conjunction', joint)) return gap <= 2
  if (joint !== ',' || gap > 3 || (gap > 1 && !/^(et|and|the|la|le|')$/.test(article))) return false
  return gap > 1 || !readings.mayHold(next.matches, name.matches)
}

/** "Londres, Paris, Berlin": what stands before is another member, not something that this name holds. */
function isListedBefore(
  words: Words,
  before: WordRange | undefined,
  inner: WordRange,
  name: Mention | undefined,
  mention: Mention,
  readings: TiedReadings,
): boolean {
  if (before === undefined || name === undefined || name.sentence !== mention.sentence) return false
  return (
    inner.first === before.last + 2 &&
    words.lower(before.last + 1) === ',' &&
    !readings.mayHold(mention.matches, name.matches)
  )
}

/** Characters between an adjective and its place word: "the Syrian port city of". */
const NEAR = 12

/** "la ville syrienne de Hama", "the Syrian city of Hama": a nation's adjective beside the place word of the name. */
function demonymBeside({ hint, start }: Mention, demonyms: readonly DemonymMention[]): DemonymMention | undefined {
  if (hint === undefined || hint.start > start) return undefined
  let low = 0
  let high = demonyms.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((demonyms[middle]?.end ?? 0) < hint.start - NEAR) low = middle + 1
    else high = middle
  }
  const demonym = demonyms[low]
  if (demonym === undefined || demonym.end > start) return undefined
  return demonym.end <= hint.start || demonym.start >= hint.end ? demonym : undefined
}
