import type { Language } from '../../lib/text/language'

const COMPASS = { fr: { n: 'N', s: 'S', e: 'E', w: 'O' }, en: { n: 'N', s: 'S', e: 'E', w: 'W' } }

/** "36,201° N 37,161° E": as many decimals as the radius lets mean something, one (11 km) to four (11 m). */
export function formatCoordinates(lat: number, lon: number, radiusKm: number, language: Language): string {
  const compass = COMPASS[language]
  const decimals = radiusKm >= 50 ? 1 : radiusKm >= 10 ? 2 : radiusKm >= 0.5 ? 3 : 4
  const degrees = new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  const part = (value: number, positive: string, negative: string) =>
    `${degrees.format(Math.abs(value))}° ${value < 0 ? negative : positive}`
  return `${part(lat, compass.n, compass.s)} ${part(lon, compass.e, compass.w)}`
}

/** "6 km", "1,5 km", "800 m": two significant figures below ten, whole kilometres above. */
export function formatDistance(km: number, language: Language): string {
  const [value, unit] = km < 1 ? [Math.round(km * 1000), 'm'] : [km, 'km']
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`
}
