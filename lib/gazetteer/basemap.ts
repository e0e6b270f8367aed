import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { readShapeFile } from './shape-files'

/** A layer of the base map as it is sent: TopoJSON, compressed with brotli, and the tag that names this content. */
export interface BasemapLayer {
  readonly compressed: Buffer
  readonly etag: string
}

/**
 * `world` is land and countries for small scales, `world-near` the same for large ones, `admin1-SY` one country's
 * first-level units. Undefined for other names and countries without units.
 */
export function readBasemapLayer(root: string, layer: string): BasemapLayer | undefined {
  const file = fileOf(layer)
  const compressed = file === undefined ? undefined : readShapeFile(root, file)
  if (!compressed) return undefined
  return { compressed, etag: `"${createHash('sha256').update(compressed).digest('base64url').slice(0, 22)}"` }
}

/** For clients that do not read brotli. */
export function decompress({ compressed }: BasemapLayer): Buffer {
  return brotliDecompressSync(compressed)
}

/** Only names of this form reach the file system. */
function fileOf(layer: string): string | undefined {
  if (layer === 'world') return 'countries-far'
  if (layer === 'world-near') return 'countries'
  const [, country] = /^admin1-([A-Z]{2})$/.exec(layer) ?? []
  return country && `admin/${country}`
}
