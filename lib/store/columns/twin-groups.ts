/** Near-identical articles, joined into groups: what is like something that is like a third is in one group with it. */
export class TwinGroups {
  readonly #twins = new Map<number, Set<number>>()
  #groups: Int32Array | undefined

  /** Makes these the article's twins, from its side and from theirs. */
  put(article: number, twins: readonly number[]): void {
    const former = this.#twins.get(article)
    if (former === undefined && twins.length === 0) return
    for (const twin of former ?? []) this.#twins.get(twin)?.delete(article)
    this.#twins.set(article, new Set(twins))
    for (const twin of twins) {
      const others = this.#twins.get(twin)
      if (others === undefined) this.#twins.set(twin, new Set([article]))
      else others.add(article)
    }
    this.#groups = undefined
  }

  /** By article number, the lowest visible article of its group; an article without visible twins is alone: its group is -1. */
  of(count: number, isLive: Uint8Array): Int32Array {
    if (this.#groups !== undefined && this.#groups.length >= count) return this.#groups
    const groups = new Int32Array(count).fill(-1)
    const seen = new Set<number>()
    for (const article of this.#twins.keys()) {
      if (isLive[article] !== 1 || seen.has(article)) continue
      const members = this.#reach(article, isLive, seen)
      const lowest = Math.min(...members)
      if (members.length > 1) for (const member of members) groups[member] = lowest
    }
    this.#groups = groups
    return groups
  }

  /** When articles appear or vanish. */
  forget(): void {
    this.#groups = undefined
  }

  #reach(from: number, isLive: Uint8Array, seen: Set<number>): number[] {
    const members = [from]
    seen.add(from)
    for (const member of members) {
      for (const twin of this.#twins.get(member) ?? []) {
        if (isLive[twin] !== 1 || seen.has(twin)) continue
        seen.add(twin)
        members.push(twin)
      }
    }
    return members
  }
}
