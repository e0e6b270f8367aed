import * as mgrs from 'mgrs'
import { lngLat } from './lng-lat'
import { isDigit, isLetter, skipSpaces } from './read-angle'
import type { WrittenCoordinate } from './written-coordinates'

// Node gives the package's CommonJS build through a default export, bundlers its ES build without one.
const { inverse }: Pick<typeof mgrs, 'inverse'> = Reflect.get(mgrs, 'default') ?? mgrs

/** Zone, band and square: "37SCV". */
const SQUARE = /^([1-9]|[1-5]\d|60|0[1-9])[C-HJ-NP-X] ?[A-HJ-NP-Z][A-HJ-NP-V]$/
const MOST_DIGITS = 5
/** Nobody means a spot smaller than a house. */
const LEAST_KM = 0.01

/**
 * The grid reference that begins at `at`, "37SCV 12345 67890" or "37S CV 12 67"; the point is the middle of its square. Looks at
 * a bounded number of characters. Source: NGA.STND.0037, the Military Grid Reference System.
 */
export function readMgrs(text: string, at: number): WrittenCoordinate | undefined {
  const square = endOfSquare(text, at)
  if (square === undefined) return undefined
  const eastAt = skipSpaces(text, square)
  const east = endOfDigits(text, eastAt)
  const northAt = skipSpaces(text, east, 1)
  const north = isDigit(text.charCodeAt(northAt)) ? endOfDigits(text, northAt) : east
  const digits = text.slice(eastAt, east) + text.slice(Math.min(northAt, north), north)
  const isEven = digits.length >= 4 && digits.length % 2 === 0 && digits.length <= 2 * MOST_DIGITS
  if (!isEven || (north > east && east - eastAt !== north - northAt) || isLetter(text.charCodeAt(north)))
    return undefined
  const sideKm = 10 ** (2 - digits.length / 2)
  const corners = cornersOf(text.slice(at, square).replace(' ', '') + digits)
  if (corners === undefined) return undefined
  const [west, south, eastern, northern] = corners
  const point = lngLat((west + eastern) / 2, (south + northern) / 2)
  return { start: at, end: north, point, radiusKm: Math.max(LEAST_KM, sideKm * Math.SQRT1_2) }
}

/** The package throws for squares that no zone has: for a reader that is only another number. */
function cornersOf(reference: string): [number, number, number, number] | undefined {
  try {
    return inverse(reference)
  } catch {
    return undefined
  }
}

function endOfSquare(text: string, at: number): number | undefined {
  for (let length = 4; length <= 6; length++) if (SQUARE.test(text.slice(at, at + length))) return at + length
  return undefined
}

function endOfDigits(text: string, at: number): number {
  let end = at
  while (end <= at + 2 * MOST_DIGITS && isDigit(text.charCodeAt(end))) end++
  return end
}
