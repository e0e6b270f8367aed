import { type LngLat, lngLat } from './lng-lat'
import { wrapLongitude } from './travel'

/** WGS 84. */
const EQUATOR_METERS = 6378137
const ECCENTRICITY_2 = 0.00669438
const SCALE = 0.9996
const FALSE_EASTING = 500_000
const FALSE_NORTHING = 10_000_000
const DEGREES = 180 / Math.PI

/**
 * The position of a Universal Transverse Mercator coordinate, metres. Source: J. P. Snyder, Map Projections: A Working Manual,
 * USGS Professional Paper 1395, 1987, pages 63 and 64.
 */
export function fromUtm(zone: number, isSouth: boolean, easting: number, northing: number): LngLat {
  const e2 = ECCENTRICITY_2
  const ePrime2 = e2 / (1 - e2)
  const arc = (isSouth ? northing - FALSE_NORTHING : northing) / SCALE
  const mu = arc / (EQUATOR_METERS * (1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256))
  const e1 = (1 - Math.sqrt(1 - e2)) / (1 + Math.sqrt(1 - e2))
  const foot =
    mu +
    ((3 * e1) / 2 - (27 * e1 ** 3) / 32) * Math.sin(2 * mu) +
    ((21 * e1 ** 2) / 16 - (55 * e1 ** 4) / 32) * Math.sin(4 * mu) +
    ((151 * e1 ** 3) / 96) * Math.sin(6 * mu)
  const [sine, cosine, tangent] = [Math.sin(foot), Math.cos(foot), Math.tan(foot)]
  const c = ePrime2 * cosine ** 2
  const t = tangent ** 2
  const n = EQUATOR_METERS / Math.sqrt(1 - e2 * sine ** 2)
  const r = (EQUATOR_METERS * (1 - e2)) / (1 - e2 * sine ** 2) ** 1.5
  const d = (easting - FALSE_EASTING) / (n * SCALE)
  const lat =
    foot -
    ((n * tangent) / r) *
      (d ** 2 / 2 -
        ((5 + 3 * t + 10 * c - 4 * c ** 2 - 9 * ePrime2) * d ** 4) / 24 +
        ((61 + 90 * t + 298 * c + 45 * t ** 2 - 252 * ePrime2 - 3 * c ** 2) * d ** 6) / 720)
  const lng =
    (d -
      ((1 + 2 * t + c) * d ** 3) / 6 +
      ((5 - 2 * c + 28 * t - 3 * c ** 2 + 8 * ePrime2 + 24 * t ** 2) * d ** 5) / 120) /
    cosine
  // Near the poles a zone's grid reaches over the antimeridian.
  return lngLat(wrapLongitude(zone * 6 - 183 + lng * DEGREES), lat * DEGREES)
}
