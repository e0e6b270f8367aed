import { z } from 'zod'
import { AppError } from '../../errors'
import { type LngLat, lngLat } from '../../geo/lng-lat'
import type { Sense } from '../../recognize/mention'
import type { GoldArticle, GoldExpression, GoldName, GoldScope } from './gold'

const offset = z.number().int().min(0)
const span = { start: offset, end: offset }
const position = { lat: z.number().min(-90).max(90).nullish(), lon: z.number().min(-180).max(180).nullish() }

/** Sets differ in their fields; what none of them needs here is ignored. */
const nameSchema = z.looseObject({
  ...span,
  surface: z.string(),
  ...position,
  toleranceKm: z.number().positive().nullish(),
  geonameid: z.coerce.number().int().nullish(),
  id: z.string().nullish(),
  sense: z.enum(['literal', 'associative']).nullish(),
  type: z.string().nullish(),
  /** What a metonymic name stands for, in sets that mark it. */
  meto: z.string().nullish(),
})
type NameRow = z.infer<typeof nameSchema>

const expressionSchema = z.looseObject({
  ...span,
  surface: z.string(),
  kind: z.string(),
  anchors: z.array(offset),
  ...position,
  tolerance_km: z.number().positive().nullish(),
})
type ExpressionRow = z.infer<typeof expressionSchema>

const articleSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  lang: z.string().optional(),
  published: z.string().optional(),
  text: z.string(),
  toponyms: z.array(nameSchema),
  spatial: z.array(expressionSchema).optional(),
  others: z.array(z.looseObject(span)).optional(),
})

const SENSES: Readonly<Record<string, Sense>> = {
  literal: 'literal',
  associative: 'associative',
  metonymic: 'associative',
}
/** A text with a name of one of these types marks that name alone. */
const SENSE_ONLY = new Set(['metonymic', 'mixed'])
const WHOLE_LOCATION = 'event_location'

/**
 * Reads gold articles from JSON lines; blank lines and a byte order mark are passed over.
 * Throws `invalid_request` naming file and line for a line that is no gold article or whose offsets do not fit its text.
 */
export function readGold(lines: string, file: string): readonly GoldArticle[] {
  const rows: z.infer<typeof articleSchema>[] = []
  lines
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() !== '') rows.push(readRow(line, `${file}, line ${index + 1}`))
    })
  const marksMetonymy = rows.some((row) => row.toponyms.some((name) => typeof name.meto === 'string'))
  const senseOnly = rows.some((row) => row.toponyms.some((name) => SENSE_ONLY.has(name.type ?? '')))
  return rows.map((row) => {
    const [first] = row.toponyms
    const scope: GoldScope = first?.type === WHOLE_LOCATION ? 'location' : senseOnly ? 'senses' : 'names'
    const names = row.toponyms.map((name) => goldName(name, marksMetonymy))
    return {
      id: row.id,
      ...(row.lang !== undefined && { lang: row.lang }),
      ...(row.published !== undefined && { published: row.published }),
      text: row.text,
      scope,
      names,
      ...(row.spatial !== undefined && { expressions: row.spatial.map(goldExpression) }),
      others: row.others ?? [],
    }
  })
}

function readRow(line: string, where: string) {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (cause) {
    throw new AppError('invalid_request', `${where}: not JSON (${cause instanceof Error ? cause.message : cause})`, {
      cause,
    })
  }
  const parsed = articleSchema.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new AppError('invalid_request', `${where}: ${issue?.path.join('.') || 'line'}: ${issue?.message}`)
  }
  const { text, toponyms, spatial = [] } = parsed.data
  for (const { start, end, surface } of [...toponyms, ...spatial]) {
    const found = text.slice(start, end)
    if (end <= start || found !== surface) {
      throw new AppError('invalid_request', `${where}: ${start}-${end} should be "${surface}" but is "${found}"`)
    }
  }
  return parsed.data
}

function goldName(row: NameRow, marksMetonymy: boolean): GoldName {
  const sense = row.sense ?? SENSES[row.type ?? ''] ?? (marksMetonymy ? metonymicSense(row.meto) : undefined)
  const geonames = row.geonameid == null ? [] : [`gn:${row.geonameid}`]
  return {
    start: row.start,
    end: row.end,
    surface: row.surface,
    ...pointOf(row),
    ...(row.toleranceKm != null && { toleranceKm: row.toleranceKm }),
    ids: row.id == null ? geonames : [row.id, ...geonames],
    ...(row.geonameid != null && { geonameid: row.geonameid }),
    ...(sense !== undefined && { sense }),
    ...(sense !== undefined && row.sense == null && { senseIsDerived: true }),
  }
}

function metonymicSense(stands: string | null | undefined): Sense {
  return stands === 'org' ? 'associative' : 'literal'
}

function goldExpression(row: ExpressionRow): GoldExpression {
  return {
    start: row.start,
    end: row.end,
    surface: row.surface,
    kind: row.kind,
    anchors: row.anchors.toSorted((a, b) => a - b),
    ...pointOf(row),
    ...(row.tolerance_km != null && { toleranceKm: row.tolerance_km }),
  }
}

function pointOf({ lat, lon }: { lat?: number | null | undefined; lon?: number | null | undefined }): {
  point?: LngLat
} {
  return lat == null || lon == null ? {} : { point: lngLat(lon, lat) }
}
