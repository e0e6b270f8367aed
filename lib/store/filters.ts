import type { SqlValue } from './sql'

/** What a listing may be narrowed to; all of them together. */
export interface Filters {
  readonly bbox?: readonly [west: number, south: number, east: number, north: number] | undefined
  /** Days of publication, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly country?: string | undefined
  readonly article?: string | undefined
  readonly source?: string | undefined
}

type Bind = (value: SqlValue) => string

/** Conditions on an article `a`, its day apart. */
export function articleConditions(filters: Filters, bind: Bind): string {
  const conditions = ['true']
  if (filters.article !== undefined) conditions.push(`a.id = ${bind(filters.article)}`)
  if (filters.source !== undefined) conditions.push(`a.source = ${bind(filters.source)}`)
  return conditions.join(' and ')
}

/** Conditions on the day of publication of `a`. An undated article meets none. */
export function dayConditions(filters: Filters, bind: Bind): string {
  const conditions = ['true']
  if (filters.from !== undefined) conditions.push(`a.published_day >= ${bind(filters.from)}::date`)
  if (filters.to !== undefined) conditions.push(`a.published_day <= ${bind(filters.to)}::date`)
  return conditions.join(' and ')
}

/** Conditions on a place `p`. What has no place is outside no box, but in no country. */
export function placeConditions(filters: Filters, bind: Bind): string {
  const conditions = ['true']
  if (filters.country !== undefined) conditions.push(`p.country_code = ${bind(filters.country)}`)
  if (filters.bbox !== undefined) {
    const [west, south, east, north] = filters.bbox
    const sides = [bind(west), bind(east)].map((side) => `${side}::float8`)
    const columns =
      west <= east ? `p.lng between ${sides.join(' and ')}` : `(p.lng >= ${sides[0]} or p.lng <= ${sides[1]})`
    conditions.push(
      `(p.id is null or (${columns} and p.lat between ${bind(south)}::float8 and ${bind(north)}::float8))`,
    )
  }
  return conditions.join(' and ')
}

/** Conditions on an expression `e`: its footprint touches the box; one of its landmarks lies in the country. */
export function expressionConditions(filters: Filters, bind: Bind): string {
  const conditions = ['true']
  if (filters.country !== undefined) {
    const country = bind(filters.country)
    conditions.push(`exists (select from places p where p.id = any(e.landmark_ids) and p.country_code = ${country})`)
  }
  if (filters.bbox !== undefined) {
    const [west, south, east, north] = filters.bbox
    const [w, e] = [`${bind(west)}::float8`, `${bind(east)}::float8`]
    const columns = west <= east ? `e.west <= ${e} and e.east >= ${w}` : `(e.east >= ${w} or e.west <= ${e})`
    const rows = `e.south <= ${bind(north)}::float8 and e.north >= ${bind(south)}::float8`
    conditions.push(`(e.footprint is null or (${columns} and ${rows}))`)
  }
  return conditions.join(' and ')
}
