import { AppError } from '../errors'

/** Reads the value of `--packs`. Throws `invalid_request` for anything but the two known ones. */
export function readPacks(value: string): 'world' | 'all' {
  if (value === 'world' || value === 'all') return value
  throw new AppError('invalid_request', `--packs must be world or all, not ${value}`)
}
