/** A reason for or against a decision, and how strongly it holds here (most hold or do not: 1). */
export interface Sign {
  readonly name: string
  readonly value: number
}

export function sign(name: string, holds: boolean): Sign {
  return { name, value: holds ? 1 : 0 }
}
