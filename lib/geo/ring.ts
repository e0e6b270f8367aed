import type { Position } from 'geojson'

/** Twice the area of a closed ring on the plane, positive counterclockwise; measured from its first vertex so that far meridians lose no digits. */
export function signedArea(ring: readonly Position[]): number {
  const [[lng0 = 0, lat0 = 0] = []] = ring
  let doubled = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[lng = 0, lat = 0] = [], [nextLng = 0, nextLat = 0] = []] = [ring[i], ring[i + 1]]
    doubled += (lng - lng0) * (nextLat - lat0) - (nextLng - lng0) * (lat - lat0)
  }
  return doubled
}

/** Does a position lie strictly inside a closed ring? Either answer may be given for one on its edge. */
export function pointInRing([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let isInside = false
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [ring[i], ring[i + 1]]
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) isInside = !isInside
  }
  return isInside
}

/** The box around all positions of some rings. */
export function boxOf(
  rings: readonly (readonly Position[])[],
): [west: number, south: number, east: number, north: number] {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  for (const ring of rings) {
    for (const [lng = 0, lat = 0] of ring) {
      box[0] = Math.min(box[0], lng)
      box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lng)
      box[3] = Math.max(box[3], lat)
    }
  }
  return box
}
