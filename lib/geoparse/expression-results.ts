import type { Geometry } from 'geojson'
import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Shapes } from '../gazetteer/shapes'
import type { Mention } from '../recognize/mention'
import type { Resolution } from '../resolve/resolution'
import type { SpatialExpression } from '../spatial/expression'
import { footprintOf, type LandmarkGround } from '../spatial/footprint-of'
import type { ExpressionResult } from './result'

/** Expressions with the ground that they speak of, once their landmarks have places. */
export function expressionResults(
  expressions: readonly SpatialExpression[],
  mentions: readonly Mention[],
  resolutions: readonly Resolution[],
  text: string,
  gazetteer: Gazetteer,
  shapes: Shapes | undefined,
): ExpressionResult[] {
  const resolutionAt = new Map(mentions.map(({ start }, i) => [start, resolutions[i]] as const))
  // A report says "près d'Alep" many times; its ground is drawn once.
  const drawn = new Map<string, Geometry | null>()
  return expressions.map((expression) => {
    const { start, end, kind, anchors, distanceKm, bearing } = expression
    const places = anchors.map((anchor) => resolutionAt.get(anchor))
    const key = JSON.stringify([
      kind,
      distanceKm,
      bearing,
      expression.wording,
      places.map((place) => place?.ref ?? place?.point),
    ])
    if (!drawn.has(key)) {
      const landmarks = places.map((place) => groundOf(place, gazetteer, shapes))
      drawn.set(key, footprintOf(expression, landmarks)?.geometry ?? null)
    }
    return {
      start,
      end,
      surface: text.slice(start, end),
      kind,
      anchors: [...anchors],
      ...(distanceKm === undefined ? {} : { distanceKm }),
      ...(bearing === undefined ? {} : { bearing }),
      footprint: drawn.get(key) ?? null,
    }
  })
}

function groundOf(
  resolution: Resolution | undefined,
  gazetteer: Gazetteer,
  shapes: Shapes | undefined,
): LandmarkGround | undefined {
  if (resolution?.point !== undefined) return { point: resolution.point, radiusKm: resolution.radiusKm ?? 0 }
  if (resolution?.ref === undefined) return undefined
  const { id, point, radiusKm } = gazetteer.place(resolution.ref)
  const area = shapes?.shapeOf(id)
  return { point, radiusKm, ...(area === undefined ? {} : { area }) }
}
