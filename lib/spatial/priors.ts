/**
 * How far from their landmarks things turn out to lie. Measured on Syrian conflict reports: "near" has its median at 1.5 km
 * and three quarters within 5 km; a direction without a distance has its median at 9 km, and in 85 of 100 the bearing is within
 * 45 degrees; "between" lies a tenth of the gap from the midpoint.
 */
export const PRIORS = {
  nearKm: 5,
  /** Twice the median, so that the median lies in the sector's middle. */
  directionKm: 18,
  /** For an area: beyond its edge, at least so much of its radius. */
  directionOfRadius: 0.5,
  directionHalfAngle: 45,
  /** A half plane takes in east and west as well; a narrower sector cuts the corners off a province. */
  partHalfAngle: 60,
  /** A center or an edge without a polygon, in radii. */
  centerOfRadius: 0.5,
  edgeOfRadius: { inner: 0.6, outer: 1.4 },
  /** The uncertainty of a distance, as part of it: plainly said, hedged, from an unnamed spot of the edge. */
  offsetOfDistance: { plain: 0.2, loose: 0.3, edge: 0.4 },
  /** A limit with a bearing ("within 60 km north of"). */
  limitHalfAngle: 45,
  corridorOfGap: 0.1,
  corridorKm: { least: 2, most: 50 },
  midpointOfGap: 0.15,
  midpointKm: 6,
  /** On either side of a border. */
  borderKm: 15,
  leastKm: 1,
} as const
