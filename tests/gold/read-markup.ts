/** A row of `places.tsv`; `lat` is absent for a name that no gazetteer has. */
export interface GoldPlace {
  readonly place: string
  readonly featureClass: string
  readonly lat: number | null
  readonly lon: number | null
  readonly toleranceKm: number | null
  readonly geonameid?: number
  readonly id?: string
}

export interface GoldToponym extends GoldPlace {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly sense: 'literal' | 'associative'
}

export interface GoldExpression {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly kind: string
  readonly anchors: readonly number[]
  readonly bearing?: number
  readonly distance_km?: number
  readonly lat?: number
  readonly lon?: number
  readonly tolerance_km?: number
}

export interface Annotated {
  readonly text: string
  readonly toponyms: readonly GoldToponym[]
  readonly spatial: readonly GoldExpression[]
}

const MARK = /\[(?<surface>[^\]|]+)\|(?<star>\*?)(?<key>[^\]]+)\]|\{(?<head>[^:{}]+): |(?<close>\})/g
const EARTH_RADIUS_KM = 6371.0088

/** `places.tsv` by key; `-` stands for nothing. */
export function readGoldPlaces(table: string): ReadonlyMap<string, GoldPlace> {
  const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    rows.map((line) => {
      const [key = '', place = '', featureClass = '', ...rest] = line.split('\t')
      const [lat = null, lon = null, toleranceKm = null, geonameid = null] = rest.slice(0, 4).map(numberOrNull)
      const id = rest[4] ?? '-'
      return [
        key,
        { place, featureClass, lat, lon, toleranceKm, ...(geonameid && { geonameid }), ...(id !== '-' && { id }) },
      ]
    }),
  )
}

/**
 * Text and annotations of a marked-up report: `[Alep|alep]` is a literal mention of the place with that key, `[Moscou|*moscou]` an
 * associative one, `{offset b=180 d=25: à 25 km au sud d'[Alep|alep]}` an expression (b degrees, d km; `mid` for a midpoint).
 * Throws `RangeError` for a key that the table lacks and for braces that do not pair.
 */
export function readMarkup(markup: string, places: ReadonlyMap<string, GoldPlace>): Annotated {
  const toponyms: GoldToponym[] = []
  const spatial: GoldExpression[] = []
  let text = ''
  let read = 0
  let open: { head: string; start: number } | undefined
  for (const match of markup.matchAll(MARK)) {
    const { surface, star, key, head } = match.groups ?? {}
    text += markup.slice(read, match.index)
    read = match.index + match[0].length
    if (surface !== undefined && key !== undefined) {
      const place = places.get(key)
      if (place === undefined) throw new RangeError(`No place has the key ${key}, which marks "${surface}"`)
      const start = text.length
      text += surface
      toponyms.push({ start, end: text.length, surface, sense: star === '*' ? 'associative' : 'literal', ...place })
    } else if (head !== undefined) {
      if (open !== undefined) throw new RangeError(`An expression opens inside "${open.head}": ${head}`)
      open = { head, start: text.length }
    } else {
      if (open === undefined) throw new RangeError(`A brace closes nothing after "${text.slice(-30)}"`)
      spatial.push(expression(open, text, toponyms))
      open = undefined
    }
  }
  if (open !== undefined) throw new RangeError(`An expression never closes: ${open.head}`)
  return { text: text + markup.slice(read), toponyms, spatial }
}

function expression(
  { head, start }: { head: string; start: number },
  text: string,
  toponyms: readonly GoldToponym[],
): GoldExpression {
  const [kind = '', ...settings] = head.split(' ')
  const value = (name: string) => {
    const setting = settings.find((each) => each.startsWith(`${name}=`))
    return setting === undefined ? undefined : Number(setting.slice(2))
  }
  const bearing = value('b')
  const distance = value('d')
  const landmarks = toponyms.filter((toponym) => toponym.start >= start)
  const target = settings.includes('mid') ? midpoint(landmarks) : offsetPoint(kind, landmarks, bearing, distance)
  return {
    start,
    end: text.length,
    surface: text.slice(start),
    kind,
    anchors: landmarks.map((landmark) => landmark.start),
    ...(bearing !== undefined && { bearing }),
    ...(distance !== undefined && { distance_km: distance }),
    ...target,
  }
}

/** Great-circle destination on a sphere; only from landmarks smaller than an administrative unit. */
function offsetPoint(kind: string, [landmark]: readonly GoldToponym[], bearing?: number, distance?: number) {
  if (kind !== 'offset' || bearing === undefined || distance === undefined) return {}
  if (landmark?.lat == null || landmark.lon == null || landmark.featureClass === 'A') return {}
  const [angle, course, lat] = [distance / EARTH_RADIUS_KM, radians(bearing), radians(landmark.lat)]
  const toLat = Math.asin(Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(course))
  const turn = Math.atan2(
    Math.sin(course) * Math.sin(angle) * Math.cos(lat),
    Math.cos(angle) - Math.sin(lat) * Math.sin(toLat),
  )
  return target(degrees(toLat), landmark.lon + degrees(turn), Math.max(6, 0.4 * distance))
}

/** The mean of two points a few dozen kilometres apart is their midpoint to within metres. */
function midpoint([a, b]: readonly GoldToponym[]) {
  if (a?.lat == null || a.lon == null || b?.lat == null || b.lon == null) return {}
  const north = radians(a.lat - b.lat) * EARTH_RADIUS_KM
  const east = radians(a.lon - b.lon) * Math.cos(radians(a.lat)) * EARTH_RADIUS_KM
  return target((a.lat + b.lat) / 2, (a.lon + b.lon) / 2, Math.max(6, 0.15 * Math.hypot(north, east)))
}

function target(lat: number, lon: number, toleranceKm: number) {
  return { lat: rounded(lat, 5), lon: rounded(lon, 5), tolerance_km: rounded(toleranceKm, 1) }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

function numberOrNull(cell: string): number | null {
  return cell === '-' ? null : Number(cell)
}

function radians(value: number): number {
  return (value * Math.PI) / 180
}

function degrees(value: number): number {
  return (value * 180) / Math.PI
}
