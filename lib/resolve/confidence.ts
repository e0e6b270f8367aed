import calibration from './calibration.json'

/**
 * The calibrated probability that a resolution is right, from its share of belief among its candidates. The steps of
 * `calibration.json` are fitted by isotonic regression on articles that the weights were not fitted on.
 */
export function confidenceOf(probability: number): number {
  const { from, to } = calibration
  const after = from.findIndex((step) => step >= probability)
  if (after === -1) return to.at(-1) ?? probability
  if (after === 0) return to[0] ?? probability
  const [x1 = 0, x2 = 1] = [from[after - 1], from[after]]
  const [y1 = 0, y2 = 1] = [to[after - 1], to[after]]
  return x2 === x1 ? y2 : y1 + ((probability - x1) / (x2 - x1)) * (y2 - y1)
}
