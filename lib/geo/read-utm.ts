import { isDigit, isLetter, skipSpaces } from './read-angle'
import { fromUtm } from './utm'
import type { WrittenCoordinate } from './written-coordinates'

const ZONE = /^([1-9]|[1-5]\d|60|0[1-9]) ?([C-HJ-NP-X])(?![A-Za-z])/
const BANDS = 'CDEFGHJKLMNPQRSTUVWX'
/** Degrees of latitude of a band; the northernmost is wider. */
const BAND_HEIGHT = 8
const SOUTHERNMOST = -80
const EASTING_DIGITS = 6
const NORTHING_DIGITS = [6, 7] as const
const METER_KM = 0.01

/**
 * A zone, its band or hemisphere, an easting and a northing in metres: "37S 334686 4007831", "UTM 37 N 334686 mE 4007831 mN".
 * The letter is a latitude band where the northing lies in it, else N or S stands for a hemisphere. Looks at a bounded number
 * of characters.
 */
export function readUtm(text: string, at: number): WrittenCoordinate | undefined {
  const [written, zone, letter = ''] = ZONE.exec(text.slice(at, at + 5)) ?? []
  if (written === undefined) return undefined
  const east = readMeters(text, skipMark(text, at + written.length), EASTING_DIGITS, EASTING_DIGITS, 'E')
  const north = east && readMeters(text, skipMark(text, east.end), NORTHING_DIGITS[0], NORTHING_DIGITS[1], 'N')
  if (north === undefined || east === undefined || isLetter(text.charCodeAt(north.end))) return undefined
  const point = placeIn(Number(zone), letter, east.value, north.value)
  return point && { start: at, end: north.end, point, radiusKm: METER_KM }
}

function placeIn(zone: number, letter: string, easting: number, northing: number) {
  const band = BANDS.indexOf(letter)
  const isSouthBand = band < BANDS.indexOf('N')
  const inBand = inReach(isSouthBand, northing) ? fromUtm(zone, isSouthBand, easting, northing) : undefined
  const low = SOUTHERNMOST + BAND_HEIGHT * band
  if (inBand !== undefined && inBand[1] >= low - 1 && inBand[1] <= low + BAND_HEIGHT + (letter === 'X' ? 4 : 0) + 1)
    return inBand
  const isHemisphere = (letter === 'N' || letter === 'S') && inReach(letter === 'S', northing)
  return isHemisphere ? fromUtm(zone, letter === 'S', easting, northing) : undefined
}

/** The grid ends at 84° north and 80° south. */
function inReach(isSouth: boolean, northing: number): boolean {
  return isSouth ? northing >= 1_100_000 : northing <= 9_350_000
}

const UNITS = {
  E: /^\s?(?:m(?:\s?E)?|E)(?![A-Za-z])/,
  N: /^\s?(?:m(?:\s?N)?|N)(?![A-Za-z])/,
}

/** Digits with their unit: "334686", "334686 mE", "334686m E", "334686E". */
function readMeters(text: string, at: number, least: number, most: number, axis: 'E' | 'N') {
  let end = at
  while (end <= at + most && isDigit(text.charCodeAt(end))) end++
  const value = Number(text.slice(at, end))
  if (end - at < least || end - at > most) return undefined
  const unit = UNITS[axis].exec(text.slice(end, end + 5))
  return { value, end: end + (unit?.[0].length ?? 0) }
}

function skipMark(text: string, at: number): number {
  const spaces = skipSpaces(text, at)
  return text.charAt(spaces) === ',' || text.charAt(spaces) === '/' ? skipSpaces(text, spaces + 1) : spaces
}
