import type { Weights } from '../recognize/weigh'
import fitted from '../recognize/weights.json'

/** Every table of weights that the pipeline decides by, by the name of the evidence. `npm run fit` makes them. */
export interface AllWeights {
  readonly recognition: Weights
  readonly sense: Weights
  readonly prior: Weights
  readonly resolution: Weights
  readonly trust: Weights
}

export const WEIGHTS: AllWeights = fitted
