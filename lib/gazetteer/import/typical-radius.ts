/** Kilometres by feature code prefix where a source gives no extent; the first that fits. See geonames.org/export/codes.html. */
const RADII: readonly (readonly [prefix: string, radiusKm: number])[] = [
  ['A.PCL', 300],
  ['A.ADM1', 60],
  ['A.ADM2', 20],
  ['A.ADM3', 10],
  ['A', 5],
  ['H.OCN', 2000],
  ['H.SEA', 300],
  ['H.GULF', 100],
  ['H.LK', 5],
  ['H.STM', 15],
  ['H.WAD', 10],
  ['H', 2],
  ['L.CONT', 2500],
  ['L.RGN', 50],
  ['L', 3],
  ['S.AIRB', 3],
  ['S.AIRP', 3],
  ['S.AIR', 1.5],
  ['S', 0.6],
  ['T.MTS', 40],
  ['T.ISL', 8],
  ['T.DSRT', 60],
  ['T.PLN', 30],
  ['T.PEN', 30],
  ['T', 3],
  ['U', 50],
  ['R', 3],
  ['V', 3],
]

/** The circle that such a place usually fits in, in kilometres. */
export function typicalRadius(featureCode: string, population: number): number {
  if (featureCode.startsWith('P')) return settlementRadius(population)
  return RADII.find(([prefix]) => featureCode.startsWith(prefix))?.[1] ?? 1
}

/** Kilometres: 1 for a thousand people, 5 for a hundred thousand, 15 for two million. */
export function settlementRadius(population: number): number {
  return Math.min(40, Math.max(0.6, (Math.max(population, 300) / 1000) ** 0.356))
}
