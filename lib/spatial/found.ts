import type { ExpressionKind, ExpressionWording } from './expression'
import type { Landmark, Scene } from './scene'

/** An expression in words, `[from, to)`. */
export interface Found {
  readonly kind: ExpressionKind
  readonly from: number
  readonly to: number
  readonly anchors: readonly Landmark[]
  readonly distanceKm?: number
  readonly precisionKm?: number
  readonly bearing?: number
  readonly wording?: readonly ExpressionWording[]
}

/** A rule answers what begins at a word, or undefined. It looks a bounded number of words ahead. */
export type Rule = (scene: Scene, at: number) => Found | undefined

/** The word after the last anchor. */
export function endOf(anchors: readonly Landmark[]): number {
  return anchors.at(-1)?.to ?? 0
}
