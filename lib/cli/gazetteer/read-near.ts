import { AppError } from '../../errors'
import { type LngLat, lngLat } from '../../geo/lng-lat'

/** Reads `LAT,LON`. Throws `invalid_request` for anything else. */
export function readNear(text: string | undefined): LngLat | undefined {
  if (text === undefined) return undefined
  const [, lat, lng] = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(text.trim()) ?? []
  if (lat === undefined || Math.abs(Number(lat)) > 90 || Math.abs(Number(lng)) > 180) {
    throw new AppError('invalid_request', `--near must be LAT,LON such as 36.2,37.16, not ${text}`)
  }
  return lngLat(Number(lng), Number(lat))
}
