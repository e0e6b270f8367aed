import { lngLat } from './lng-lat'
import type { WrittenCoordinate } from './written-coordinates'

const COMPACT = /^(\d{2})([0-5]\d)([0-5]\d)?([NS])[ ,/]{0,3}([01]\d{2})([0-5]\d)([0-5]\d)?([EWO])(?![\p{L}\d])/u
const LONGEST = 22
/** Half of a minute or of a second along a meridian, with that of the parallel. */
const RADIUS_KM = { minute: 1.31, second: 0.022 }

/** Degrees, minutes and seconds without marks, as pilots and sailors write them: "361204N 0370940E", "3612N 03709E". */
export function readCompact(text: string, at: number): WrittenCoordinate | undefined {
  const [written, latD, latM, latS, ns, lngD, lngM, lngS, ew] = COMPACT.exec(text.slice(at, at + LONGEST)) ?? []
  if (written === undefined) return undefined
  const lat = degreesOf(latD, latM, latS) * (ns === 'S' ? -1 : 1)
  const lng = degreesOf(lngD, lngM, lngS) * (ew === 'E' ? 1 : -1)
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return undefined
  const radiusKm = latS === undefined || lngS === undefined ? RADIUS_KM.minute : RADIUS_KM.second
  return { start: at, end: at + written.length, point: lngLat(lng, lat), radiusKm }
}

function degreesOf(degrees = '', minutes = '0', seconds = '0'): number {
  return Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
}
