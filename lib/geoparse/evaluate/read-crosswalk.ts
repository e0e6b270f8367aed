import type { Crosswalk } from './judge-place'

/** Reads the tab-separated table (header `code`, `geonameid`, …) that tells the GeoNames id of a country or province code. */
export function readCrosswalk(table: string): Crosswalk {
  const rows = table.split(/\r?\n/).slice(1)
  return new Map(rows.map((row) => row.split('\t')).map(([code = '', geonameid = '']) => [code, Number(geonameid)]))
}
