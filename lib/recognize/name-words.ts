import { TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import variants from './data/word-variants.json'

export const HYPHENS = new Set(['-', '‐', '‑', '–'])
const JOINERS = new Set([...HYPHENS, "'", '’', '‘', 'ʼ', 'ʿ', '`', '.'])
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(variants.spellings))
/** Each respelt word multiplies the keys to try ("al-al-al…"); the first ones stay nearest to what is written. */
const MOST_SPELLINGS = 16

/** The words of a name matched so far, as one folded key. */
export interface Partial {
  readonly key: string
  readonly exact: boolean
}

/** How a word may be spelt in the packs: as written, then by rule (St for Saint, el for al). */
export function spellingsOf(words: Words, index: number): readonly Partial[] {
  const key = words.folded(index)
  const others = SPELLINGS.get(key) ?? []
  return [{ key, exact: true }, ...others.map((other) => ({ key: other, exact: false }))]
}

/** The keys one word longer. */
export function extend(partials: readonly Partial[], words: Words, next: number): Partial[] {
  const longer: Partial[] = []
  const written = words.folded(next)
  const others = SPELLINGS.get(written) ?? []
  for (const { key, exact } of partials) {
    longer.push({ key: `${key} ${written}`, exact })
    for (const other of others) longer.push({ key: `${key} ${other}`, exact: false })
  }
  return longer.length > MOST_SPELLINGS ? longer.slice(0, MOST_SPELLINGS) : longer
}

/** The next word of the same name: across one space, a line end, or up to two marks such as a hyphen. */
export function nextNameWord(words: Words, index: number): number | undefined {
  const next = nextPart(words, index)
  const kind = next === undefined ? 0 : words.kind(next)
  return kind === TOKEN.word || kind === TOKEN.number ? next : undefined
}

/** Where the next word of the same name would stand. A bare line end may part a name; the end of a sentence does not. */
export function nextPart(words: Words, index: number): number | undefined {
  let next = index + 1
  while (next <= index + 2 && words.kind(next) === TOKEN.punctuation && JOINERS.has(words.surface(next))) {
    if (!words.touchesPrevious(next)) return undefined
    if (words.surface(next) === '.' && words.end(index) - words.start(index) > 4) return undefined
    next++
  }
  return words.sentence(next) === words.sentence(index) || isOnNextLine(words, next) ? next : undefined
}

/** The s of "St. John's" or "Syria's". */
export function isPossessive(words: Words, index: number): boolean {
  return words.lower(index) === 's' && words.lower(index - 1) === "'" && words.touchesPrevious(index)
}

/** A line end alone parts these two words, no blank line and no full stop. */
function isOnNextLine(words: Words, next: number): boolean {
  return words.opensLine(next) && words.kind(next - 1) !== TOKEN.punctuation
}
