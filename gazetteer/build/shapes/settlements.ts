import { boxOf, type Rings, ringsContain } from './rings'

/** What a vote needs of a settlement; GeoNames codes, empty where unknown. */
export interface Settlement {
  readonly lng: number
  readonly lat: number
  readonly countryCode: string
  readonly admin1Code: string
  readonly admin2Code: string
}

/** Settlements by whole degree, to ask which lie in a polygon. */
export type SettlementGrid = ReadonlyMap<string, readonly Settlement[]>

/** Reads GeoNames' table of settlements (`cities500.txt`, 19 tab-separated columns). */
export function readSettlements(table: string): Settlement[] {
  const settlements: Settlement[] = []
  for (const line of table.split('\n')) {
    const cells = line.split('\t')
    if (cells.length < 15) continue
    const [lat, lng] = [Number(cells[4]), Number(cells[5])]
    const [countryCode = '', admin1Code = '', admin2Code = ''] = [cells[8], cells[10], cells[11]]
    settlements.push({ lng, lat, countryCode, admin1Code, admin2Code })
  }
  return settlements
}

export function gridSettlements(settlements: readonly Settlement[]): SettlementGrid {
  const grid = new Map<string, Settlement[]>()
  for (const settlement of settlements) {
    const key = cell(settlement.lng, settlement.lat)
    const there = grid.get(key)
    if (there) there.push(settlement)
    else grid.set(key, [settlement])
  }
  return grid
}

export function settlementsWithin(grid: SettlementGrid, rings: Rings): Settlement[] {
  const box = boxOf(rings[0] ?? [])
  const inside: Settlement[] = []
  for (let lng = Math.floor(box.west); lng <= box.east; lng++) {
    for (let lat = Math.floor(box.south); lat <= box.north; lat++) {
      for (const settlement of grid.get(cell(lng, lat)) ?? []) {
        if (ringsContain(rings, settlement.lng, settlement.lat)) inside.push(settlement)
      }
    }
  }
  return inside
}

export interface Vote {
  readonly code: string
  readonly share: number
  readonly count: number
}

/** The code that most settlements bear; undefined when none bears any. Ties go to the code that sorts first. */
export function vote(settlements: readonly Settlement[], codeOf: (settlement: Settlement) => string): Vote | undefined {
  const counts = new Map<string, number>()
  for (const settlement of settlements) {
    const code = codeOf(settlement)
    if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return best && { code: best[0], share: best[1] / settlements.length, count: best[1] }
}

function cell(lng: number, lat: number): string {
  return `${Math.floor(lng)},${Math.floor(lat)}`
}
