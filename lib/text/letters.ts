import { SHAPE, TOKEN, type Tokens } from './tokenize'

/** How many words of a stretch of text have capitals. */
export interface ShapeCounts {
  /** Words of a script with capitals. */
  readonly cased: number
  /** Words of two letters or more that are all capitals. */
  readonly upper: number
  /** Words with some capital, but not all. */
  readonly capitalized: number
}

export function countShapes({ count, kinds, shapes }: Tokens): ShapeCounts {
  let [cased, upper, capitalized] = [0, 0, 0]
  for (let token = 0; token < count; token++) {
    const shape = shapes[token]
    if (kinds[token] !== TOKEN.word || shape === SHAPE.caseless) continue
    cased++
    if (shape === SHAPE.upper) upper++
    else if (shape !== SHAPE.lower) capitalized++
  }
  return { cased, upper, capitalized }
}

/** Hardly a capital among a text's words: its letters tell no names. */
export function isWithoutCapitals({ cased, upper, capitalized }: ShapeCounts): boolean {
  return (upper + capitalized) * 100 < cased
}
