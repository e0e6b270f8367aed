/** A reason for or against a decision, and how strongly it holds here (most hold or do not: 1). */
export interface Sign {
  readonly name: string
  readonly value: number
}

export function sign(name: string, holds: boolean): Sign {
  return holds ? { name, value: 1 } : NOT_HELD
}

/** Most reasons do not hold at any one name, and all that do not weigh the same. */
const NOT_HELD: Sign = { name: '', value: 0 }
