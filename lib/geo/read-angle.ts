import { skipAngleMark } from './angle-marks'

/** One coordinate as written, not yet known to be a latitude or a longitude unless it says so. */
export interface Angle {
  readonly start: number
  readonly end: number
  /** Signed by a minus or by south and west. */
  readonly degrees: number
  /** Half of the last digit's unit, degrees. */
  readonly precision: number
  readonly axis?: 'latitude' | 'longitude'
  readonly form: 'bare' | 'degree' | 'sexagesimal'
  /** Digits after the decimal mark of the degrees. */
  readonly decimals: number
  readonly mark: '.' | ',' | ''
}

const LONGEST_NUMBER = 12
const HEMISPHERES: Readonly<Record<string, readonly ['latitude' | 'longitude', 1 | -1]>> = {
  n: ['latitude', 1],
  north: ['latitude', 1],
  nord: ['latitude', 1],
  s: ['latitude', -1],
  south: ['latitude', -1],
  sud: ['latitude', -1],
  e: ['longitude', 1],
  east: ['longitude', 1],
  est: ['longitude', 1],
  w: ['longitude', -1],
  west: ['longitude', -1],
  // French ouest.
  o: ['longitude', -1],
  ouest: ['longitude', -1],
}
const LABELS: Readonly<Record<string, 'latitude' | 'longitude'>> = {
  lat: 'latitude',
  latitude: 'latitude',
  lon: 'longitude',
  long: 'longitude',
  lng: 'longitude',
  longitude: 'longitude',
}

/**
 * The coordinate that begins at `at` (a sign, a hemisphere letter, a label or a digit): "36.2012", "36,2012° N", "N 36.2012",
 * "36°12′04″N", "lat: 36.2". Looks at a bounded number of characters.
 */
export function readAngle(text: string, at: number): Angle | undefined {
  const label = readLabel(text, at)
  const before = label === undefined ? readHemisphere(text, at, false) : undefined
  let next = skipSpaces(text, label?.end ?? before?.end ?? at)
  const sign = '-−'.includes(text.charAt(next) || ' ') ? -1 : 1
  if (sign < 0 || text.charAt(next) === '+') next++
  const whole = readNumber(text, next, true)
  if (whole === undefined || whole.value > 180) return undefined
  const degree = skipAngleMark(text, whole.end, 'degree')
  const dms = degree === undefined ? undefined : readSexagesimal(text, whole, degree)
  const hasDegree = degree !== undefined
  const body = dms ?? { value: whole.value, end: degree ?? whole.end, unit: 10 ** -whole.decimals }
  const after = before === undefined ? readHemisphereAfter(text, body.end, hasDegree) : undefined
  const hemisphere = before ?? after
  const axis = hemisphere?.axis ?? label?.axis
  return {
    start: label === undefined ? at : next - (sign < 0 ? 1 : 0),
    end: after?.end ?? body.end,
    degrees: body.value * (hemisphere?.sign ?? sign),
    precision: body.unit / 2,
    ...(axis === undefined ? {} : { axis }),
    form: dms === undefined ? (hasDegree ? 'degree' : 'bare') : 'sexagesimal',
    decimals: whole.decimals,
    mark: whole.mark,
  }
}

export function skipSpaces(text: string, at: number, most = 3): number {
  let next = at
  while (next < at + most && isSpace(text.charCodeAt(next))) next++
  return next
}

interface Measure {
  readonly value: number
  readonly end: number
  readonly unit: number
}

/** "36°12'04"", "36° 12.5′", "36d12m04s": degrees are whole, minutes and seconds less than 60. */
function readSexagesimal(text: string, degrees: WrittenNumber, at: number): Measure | undefined {
  if (degrees.decimals > 0) return undefined
  const minutes = readNumber(text, skipSpaces(text, at), false)
  const afterMinutes = minutes && skipAngleMark(text, minutes.end, 'minute')
  if (minutes === undefined || minutes.value >= 60 || afterMinutes === undefined) return undefined
  const whole = { value: degrees.value + minutes.value / 60, end: afterMinutes, unit: 10 ** -minutes.decimals / 60 }
  if (minutes.decimals > 0) return whole
  const seconds = readNumber(text, skipSpaces(text, afterMinutes), false)
  const end = seconds && skipAngleMark(text, seconds.end, 'second')
  if (seconds === undefined || seconds.value >= 60 || end === undefined) return whole
  return { value: whole.value + seconds.value / 3600, end, unit: 10 ** -seconds.decimals / 3600 }
}

interface WrittenNumber {
  readonly value: number
  readonly end: number
  readonly decimals: number
  readonly mark: '.' | ',' | ''
}

/** `isWhole`: it may not go on as a date, a version or a telephone number does ("12.03.2015"). */
function readNumber(text: string, at: number, isWhole: boolean): WrittenNumber | undefined {
  const whole = endOfDigits(text, at)
  if (whole === at || whole - at > 3) return undefined
  const mark = text.charAt(whole)
  const fraction = mark === '.' || mark === ',' ? endOfDigits(text, whole + 1) : whole + 1
  const decimals = fraction - whole - 1
  if (decimals === 0 || (mark !== '.' && mark !== ',')) {
    return { value: Number(text.slice(at, whole)), end: whole, decimals: 0, mark: '' }
  }
  if (decimals > LONGEST_NUMBER) return undefined
  const goesOn = '.,'.includes(text.charAt(fraction) || ' ') && isDigit(text.charCodeAt(fraction + 1))
  // "36.2012,37.1612" goes on with a comma that is no decimal mark.
  if (isWhole && goesOn && text.charAt(fraction) === mark) return undefined
  const value = Number(`${text.slice(at, whole)}.${text.slice(whole + 1, fraction)}`)
  return { value, end: fraction, decimals, mark }
}

function endOfDigits(text: string, at: number): number {
  let end = at
  while (end <= at + LONGEST_NUMBER && isDigit(text.charCodeAt(end))) end++
  return end
}

/** Letters are capitals, so that a French "s" or "e" is none; words count only after a degree sign, for "est" is a verb. */
function readHemisphere(text: string, at: number, allowsWords: boolean) {
  const end = endOfWord(text, at)
  const word = text.slice(at, end)
  if (word.length === 1 && word !== word.toUpperCase()) return undefined
  if (word.length > 1 && !allowsWords) return undefined
  const [axis, sign] = HEMISPHERES[word.toLowerCase()] ?? []
  return axis === undefined ? undefined : { axis, sign, end }
}

/** "N", "nord", "de latitude nord", "north latitude". */
function readHemisphereAfter(text: string, at: number, hasDegree: boolean) {
  const axis = hasDegree ? AXIS_BEFORE.exec(text.slice(at, at + LONGEST_AXIS)) : null
  const read = readHemisphere(text, skipSpaces(text, at + (axis?.[0].length ?? 0)), hasDegree)
  if (read === undefined || !hasDegree) return read
  return { ...read, end: read.end + (AXIS_AFTER.exec(text.slice(read.end, read.end + LONGEST_AXIS))?.[0].length ?? 0) }
}

const LONGEST_AXIS = 16
const AXIS_BEFORE = /^\s(?:de\s)?(?:latitude|longitude)(?=\s)/iu
const AXIS_AFTER = /^\s(?:latitude|longitude)(?!\p{L})/iu

function readLabel(text: string, at: number) {
  const end = endOfWord(text, at)
  const axis = LABELS[text.slice(at, end).toLowerCase()]
  if (axis === undefined) return undefined
  const mark = skipSpaces(text, '.'.includes(text.charAt(end) || ' ') ? end + 1 : end)
  return { axis, end: ':='.includes(text.charAt(mark) || ' ') ? mark + 1 : mark }
}

/** Letters only; a word longer than any label is none of ours. */
function endOfWord(text: string, at: number): number {
  let end = at
  while (end < at + 10 && isLetter(text.charCodeAt(end))) end++
  return isLetter(text.charCodeAt(end)) ? at : end
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Also what stands beyond ASCII, so that an accented word is a word. */
export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 192 && code !== 215 && code < 0x2000)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 160 || code === 0x202f
}
