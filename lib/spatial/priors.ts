/** Rays along which the edge of an area is followed. */
export const BEARINGS = 144

/**
 * How far from their landmarks things turn out to lie. Measured on Syrian conflict reports: "near" has its median at 1.5 km
 * and three quarters within 5 km; a direction without a distance has its median at 9 km, and in 85 of 100 the bearing is within
 * 45 degrees; "between" lies a tenth of the gap from the midpoint.
 */
export const PRIORS = {
  nearKm: 5,
  /** Beyond the edge of an area, in its radii, within these bounds: a country is near from farther away than a village. */
  nearOfArea: 0.1,
  nearAreaKm: 50,
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
  /** The band inside an area that counts as its edge, as part of the way to the middle. */
  edgeOfArea: 0.2,
  /** The circle that holds a town is wider than the town on most sides: where its edge may be, in radii. */
  edgeAt: 0.6,
  /** How much of a town's radius is open when a distance counts from the town. */
  ownOfRadius: 0.5,
  /** The error of a distance, as part of it, besides the rounding of its number: plainly said, hedged. */
  distanceError: { plain: 0.1, loose: 0.3 },
  /** Across the way, as part of the distance: points of the compass are told about 11 degrees off. */
  bearingError: 0.2,
  /** A distance and a bearing from an area, on either side. */
  offsetHalfAngle: 30,
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
