/** Articles not fitted on are every fifth one: a fold. */
export const FOLDS = 5

/** One part of the items, and all others. */
export interface Fold<Item> {
  readonly held: readonly Item[]
  readonly rest: readonly Item[]
}

/** Deals items to folds in turn, so that each set of articles is spread over all of them. */
export function dealFolds<Item>(items: readonly Item[], folds = FOLDS): Fold<Item>[] {
  return Array.from({ length: folds }, (_, fold) => ({
    held: items.filter((_, i) => i % folds === fold),
    rest: items.filter((_, i) => i % folds !== fold),
  }))
}
