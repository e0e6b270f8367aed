import type { NameCursor, NameMatch } from '../gazetteer'
import { type Effort, isSpent, spend } from './effort'

/** A name of some pack that is the sought one, begins with it, or differs from it by a few letters. */
export interface FoundKey {
  readonly key: string
  /** Letters put in, left out, exchanged or swapped with their neighbour. */
  readonly edits: number
  /** Letters of the key beyond the sought ones. */
  readonly extra: number
  readonly matches: readonly NameMatch[]
}

export interface NearKeysOptions {
  /** At most so many edits. */
  readonly edits: number
  /** Letters at the beginning that must be right. */
  readonly rightLetters: number
  /** How many keys are read that begin with the sought one, in their order. */
  readonly completions: number
  readonly effort: Effort
}

/**
 * Walks the sorted keys as the trie they are: along the sought key, and aside from it wherever an edit leads to a prefix that
 * exists. It leaps from prefix to prefix, so its cost is the number of prefixes near the key, not the number of names.
 * Stops where the effort is spent.
 */
export function nearKeys(cursor: NameCursor, sought: string, options: NearKeysOptions): FoundKey[] {
  const { edits, rightLetters, completions, effort } = options
  const found = new Map<string, FoundKey>()
  const seen = new Set<string>()
  if (sought !== '') walk('', 0, edits)
  return [...found.values()]

  /** `prefix` stands for the first `at` letters of the sought key. */
  function walk(prefix: string, at: number, left: number): void {
    if (isSpent(effort)) return
    if (left === 0 || at === sought.length) {
      take(prefix + sought.slice(at), edits - left)
      return
    }
    const state = `${at} ${left} ${prefix}`
    if (seen.has(state)) return
    seen.add(state)
    const letter = sought.charAt(at)
    if (reaches(prefix + letter)) walk(prefix + letter, at + 1, left)
    if (at < rightLetters) return
    walk(prefix, at + 1, left - 1)
    const next = sought.charAt(at + 1)
    if (next !== '' && next !== letter) walk(prefix + next + letter, at + 2, left - 1)
    for (const other of lettersAfter(prefix)) {
      if (other === letter || !isOfScript(other, letter)) continue
      walk(prefix + other, at + 1, left - 1)
      walk(prefix + other, at, left - 1)
    }
  }

  function reaches(prefix: string): boolean {
    spend(effort)
    return cursor.seek(prefix) && cursor.key.startsWith(prefix)
  }

  function lettersAfter(prefix: string): string[] {
    const letters: string[] = []
    spend(effort)
    let more = cursor.seek(prefix)
    if (more && cursor.key === prefix) more = cursor.next()
    while (more && cursor.key.startsWith(prefix) && !isSpent(effort)) {
      const letter = cursor.key.charAt(prefix.length)
      letters.push(letter)
      spend(effort)
      more = cursor.seekPast(prefix + letter)
    }
    return letters
  }

  /** The key itself where it exists, and what begins with it. */
  function take(prefix: string, used: number): void {
    spend(effort)
    let more = cursor.seek(prefix)
    for (let read = 0; more && read < completions; read++) {
      const { key } = cursor
      if (!key.startsWith(prefix)) return
      const known = found.get(key)
      const extra = key.length - prefix.length
      if (known === undefined || used < known.edits)
        found.set(key, { key, edits: used, extra, matches: cursor.matches() })
      more = cursor.next()
    }
  }
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u]

/** A slip of the finger stays in its script; a space or a digit is of any. */
function isOfScript(other: string, letter: string): boolean {
  const script = SCRIPTS.find((candidate) => candidate.test(other))
  return script === undefined || script.test(letter) || !SCRIPTS.some((candidate) => candidate.test(letter))
}
