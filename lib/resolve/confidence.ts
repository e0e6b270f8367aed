/** A rising curve through points `(from[i], to[i])`, linear in between: belief to share of right decisions. */
export interface Curve {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/**
 * The calibrated probability that a resolution is right, from its share of belief among its candidates. The curve is
 * fitted by isotonic regression on articles that the weights were not fitted on (`npm run fit`).
 */
export function confidenceOf(value: number, { from, to }: Curve): number {
  const after = from.findIndex((step) => step >= value)
  if (after === -1) return to.at(-1) ?? value
  if (after === 0) return to[0] ?? value
  const [x1 = 0, x2 = 1] = [from[after - 1], from[after]]
  const [y1 = 0, y2 = 1] = [to[after - 1], to[after]]
  return x2 === x1 ? y2 : y1 + ((value - x1) / (x2 - x1)) * (y2 - y1)
}
