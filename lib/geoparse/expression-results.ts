import type { Geometry } from 'geojson'
import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Shapes } from '../gazetteer/shapes'
import { Recent } from '../recent'
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
  if (expressions.length === 0) return []
  const resolutionAt = new Map(mentions.map(({ start }, i) => [start, resolutions[i]] as const))
  const drawn = drawnWith(gazetteer, shapes)
  return expressions.map((expression) => {
    const { start, end, kind, anchors, distanceKm, precisionKm, bearing, wording } = expression
    const places = anchors.map((anchor) => resolutionAt.get(anchor))
    const ground = places.map((place) => place?.ref ?? [place?.point, place?.radiusKm])
    const footprint = drawn.get(JSON.stringify([kind, distanceKm, precisionKm, bearing, wording, ground]), () => {
      const landmarks = places.map((place) => groundOf(place, gazetteer, shapes))
      return footprintOf(expression, landmarks)?.geometry ?? null
    })
    return {
      start,
      end,
      surface: text.slice(start, end),
      kind,
      anchors: [...anchors],
      ...(distanceKm === undefined ? {} : { distanceKm }),
      ...(bearing === undefined ? {} : { bearing }),
      footprint,
    }
  })
}

/** Cutting a province takes longer than reading the report, and reports say "le nord de la Syrie" again and again. */
const MOST_DRAWN = 1024
const drawings = new WeakMap<Gazetteer, WeakMap<Shapes, Recent<string, Geometry | null>>>()
const WITHOUT_SHAPES: Shapes = { shapeOf: () => undefined, locate: () => ({}), unitIn: () => undefined }

/** The footprints drawn lately from these packs and shapes: numbers of places mean nothing to others. */
function drawnWith(gazetteer: Gazetteer, shapes: Shapes = WITHOUT_SHAPES): Recent<string, Geometry | null> {
  const ofGazetteer = drawings.get(gazetteer) ?? new WeakMap<Shapes, Recent<string, Geometry | null>>()
  drawings.set(gazetteer, ofGazetteer)
  const drawn = ofGazetteer.get(shapes) ?? new Recent<string, Geometry | null>(MOST_DRAWN)
  ofGazetteer.set(shapes, drawn)
  return drawn
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
