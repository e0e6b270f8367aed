/** How much a search may still do, counted in moves of a cursor, so that no query is slow on any machine. */
export interface Effort {
  left: number
}

export function effortOf(moves: number): Effort {
  return { left: moves }
}

export function spend(effort: Effort): void {
  effort.left--
}

export function isSpent(effort: Effort): boolean {
  return effort.left <= 0
}
