import { readEnv } from '../env'

/** What the pages need to know of how the server was started. */
export interface Settings {
  /** A tile template in Leaflet's form; the bundled base map alone is drawn without one. */
  readonly tiles?: { readonly url: string; readonly attribution: string }
}

/** Call it on the server and hand the result to the page. */
export function settings(): Settings {
  const { TILE_URL, TILE_ATTRIBUTION = '' } = readEnv()
  return TILE_URL === undefined ? {} : { tiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION } }
}
