import type { FeatureHint, Mention } from '../recognize/mention'
import type { SpatialExpression } from '../spatial/expression'
import { foldKey } from '../text/fold'

/**
 * "Dans le nord de Lattaquié", soon after "la province de Lattaquié", speaks of the province: a name that only a part with a
 * compass point leans on takes over what the last mention of the same name was asked to be. Mentions in text order.
 */
export function carryHints(mentions: readonly Mention[], expressions: readonly SpatialExpression[]): Mention[] {
  const parts = new Set(
    expressions
      .filter(({ kind, bearing }) => kind === 'part' && bearing !== undefined)
      .flatMap(({ anchors }) => anchors),
  )
  const last = new Map<string, FeatureHint | undefined>()
  return mentions.map((mention) => {
    const key = foldKey(mention.surface)
    const hint = mention.hint ?? (parts.has(mention.start) ? last.get(key) : undefined)
    last.set(key, hint)
    return hint === undefined || mention.hint !== undefined ? mention : { ...mention, hint }
  })
}
