import type { Span } from '../text/span'

export type ExpressionKind = 'offset' | 'direction' | 'near' | 'between' | 'part'

/**
 * What the words say beyond the kind: `loose` a hedged or round distance ("une dizaine de"), `limit` a distance not to be passed
 * ("à moins de"), `edge` measured from the landmark's edge ("de la périphérie nord"), `halfway` the midpoint ("à mi-chemin"),
 * `wide` sides that no one bearing stands for ("dans le nord et le sud de").
 */
export type ExpressionWording = 'loose' | 'limit' | 'edge' | 'halfway' | 'wide'

/** Words that place something relative to named places; read without geometry. */
export interface SpatialExpression extends Span {
  readonly kind: ExpressionKind
  /** Start offsets of the mentions it leans on (its landmarks), in text order. */
  readonly anchors: readonly number[]
  readonly distanceKm?: number
  /** Half of the step that the number counts in: 5 for "20 km", 0.05 for "23,5 km". */
  readonly precisionKm?: number
  /** Degrees clockwise from north, of the thing as seen from the landmark. */
  readonly bearing?: number
  readonly wording?: readonly ExpressionWording[]
  /** Start of the mention that the expression describes ("Al Hader, à 25 km au sud d'Alep"), where one is named. */
  readonly subject?: number
}
