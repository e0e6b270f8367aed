import type { MarkStyle } from './map-mark'

const LARGEST = 21
/** Below this a count can no longer be read inside. */
const SMALLEST_LITERAL = 7.5
const FIXED: Partial<Record<MarkStyle, number>> = { landmark: 5, area: 8, country: 8, unresolved: 6, known: 5.5 }

/**
 * Radius in pixels. A literal or associative mark's area is proportional to its count, the largest count on the map being
 * drawn at 21 px, down to the size that still holds a number; few mentions overall are not blown up.
 */
export function markRadius(style: MarkStyle, count: number, largestCount: number): number {
  const fixed = FIXED[style]
  if (fixed !== undefined) return fixed
  const scale = LARGEST / Math.sqrt(Math.max(largestCount, 16))
  return Math.max(SMALLEST_LITERAL, scale * Math.sqrt(count))
}
