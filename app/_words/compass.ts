/** The sixteen winds, clockwise from north. */
export const WINDS = [
  'n',
  'nne',
  'ne',
  'ene',
  'e',
  'ese',
  'se',
  'sse',
  's',
  'ssw',
  'sw',
  'wsw',
  'w',
  'wnw',
  'nw',
  'nnw',
] as const
export type Wind = (typeof WINDS)[number]

/** The wind nearest to a bearing in degrees clockwise from north; any turn of the circle is accepted. */
export function windOf(bearingDegrees: number): Wind {
  const turn = ((bearingDegrees % 360) + 360) % 360
  return WINDS[Math.round(turn / 22.5) % 16] ?? 'n'
}
