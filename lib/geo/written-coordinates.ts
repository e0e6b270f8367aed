import { type LngLat, lngLat } from './lng-lat'
import { type Angle, isDigit, isLetter, readAngle, skipSpaces } from './read-angle'
import { readCompact } from './read-compact'
import { readMgrs } from './read-mgrs'
import { readUtm } from './read-utm'

/** A position written as numbers. `radiusKm` is what its last digit leaves open. */
export interface WrittenCoordinate {
  readonly start: number
  readonly end: number
  readonly point: LngLat
  readonly radiusKm: number
}

/** Degrees of latitude in kilometres. */
const DEGREE_KM = 111.2
const LEAST_KM = 0.01
/** Fewer decimals without a mark are prices, scores and shares. */
const BARE_DECIMALS = 3
/** A decimal comma looks like English thousands ("12,345, 67,890"). */
const COMMA_DECIMALS = 4

/**
 * The coordinates in a text, in order: decimal pairs, degrees with minutes and seconds, MGRS, UTM. Latitude first unless
 * hemispheres or labels say otherwise. A pair without any mark needs three decimals in each. Linear in the text.
 */
export function readCoordinates(text: string): WrittenCoordinate[] {
  const coordinates: WrittenCoordinate[] = []
  for (let at = 0; at < text.length; at++) {
    if (!mayBegin(text, at)) continue
    const coordinate = readAny(text, at)
    if (coordinate === undefined) continue
    coordinates.push(coordinate)
    at = coordinate.end - 1
  }
  return coordinates
}

function readAny(text: string, at: number): WrittenCoordinate | undefined {
  if (!isDigit(text.charCodeAt(at))) return readPair(text, at)
  return readMgrs(text, at) ?? readUtm(text, at) ?? readCompact(text, at) ?? readPair(text, at)
}

/** Digits, signs, hemisphere letters and labels that no word or number runs into. */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > LAST_STARTER ? code !== MINUS : STARTERS[code] !== 1) return false
  const before = text.charCodeAt(at - 1)
  const isJoined = isDigit(before) || isLetter(before)
  if (isJoined || '.,$€£+-−/'.includes(text.charAt(at - 1) || ' ')) return false
  return !isLetter(code) || opensLetters(text, at)
}

/** 0-9, +, -, −, and the first letters of hemispheres and labels. */
const MINUS = 0x2212
const LAST_STARTER = 0x7f
const STARTERS = new Uint8Array(LAST_STARTER + 1)
for (const starter of '0123456789+-NSEWOlL') STARTERS[starter.charCodeAt(0)] = 1

/** A hemisphere's letter stands alone; of the labels, "lat", "lon" and "lng" are what the others begin with. */
function opensLetters(text: string, at: number): boolean {
  const isLabel = text.charAt(at) === 'l' || text.charAt(at) === 'L'
  return isLabel ? LABEL_STARTS.has(text.slice(at, at + 3).toLowerCase()) : !isLetter(text.charCodeAt(at + 1))
}
const LABEL_STARTS = new Set(['lat', 'lon', 'lng'])

function readPair(text: string, at: number): WrittenCoordinate | undefined {
  const first = readAngle(text, at)
  if (first === undefined) return undefined
  const second = readAngle(text, skipSeparator(text, first.end))
  if (second === undefined || second.start === first.end || !belongTogether(first, second)) return undefined
  if (!endsCleanly(text, second.end)) return undefined
  const [latitude, longitude] =
    first.axis === 'longitude' || second.axis === 'latitude' ? [second, first] : [first, second]
  if (Math.abs(latitude.degrees) > 90 || Math.abs(longitude.degrees) > 180) return undefined
  const precision = Math.max(latitude.precision, longitude.precision)
  return {
    start: first.start,
    end: second.end,
    point: lngLat(longitude.degrees, latitude.degrees),
    radiusKm: Math.max(LEAST_KM, precision * DEGREE_KM * Math.SQRT2),
  }
}

function skipSeparator(text: string, at: number): number {
  const spaces = skipSpaces(text, at)
  const next = ',;/'.includes(text.charAt(spaces) || ' ') ? spaces + 1 : spaces
  const after = skipSpaces(text, next)
  for (const word of ['et ', 'and ']) if (text.startsWith(word, after)) return after + word.length
  return after
}

/** Either both are marked as what they are, or both carry minutes, or both are bare decimals of the same kind. */
function belongTogether(a: Angle, b: Angle): boolean {
  if (a.axis !== undefined && b.axis !== undefined) {
    return a.axis !== b.axis && [a, b].every((angle) => angle.form !== 'bare' || angle.decimals > 0)
  }
  if (a.axis !== undefined || b.axis !== undefined) return false
  if (a.form === 'sexagesimal' && b.form === 'sexagesimal') return true
  if (a.form !== b.form || a.mark !== b.mark) return false
  return Math.min(a.decimals, b.decimals) >= (a.mark === ',' ? COMMA_DECIMALS : BARE_DECIMALS)
}

/** Not a share, a price, a unit or a longer number. */
function endsCleanly(text: string, end: number): boolean {
  const next = text.charCodeAt(skipSpaces(text, end, 2))
  const isUnit = '%‰€$£'.includes(String.fromCharCode(next || 32))
  const goesOn = isDigit(text.charCodeAt(end)) || isLetter(text.charCodeAt(end))
  const isNumber = '.,'.includes(text.charAt(end) || ' ') && isDigit(text.charCodeAt(end + 1))
  return !isUnit && !goesOn && !isNumber
}
