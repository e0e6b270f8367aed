/**
 * A stretch of a pack. A small pack is in memory whole, a large one by pages: so bytes are asked for before they are read.
 * `bytes` is only good for what the last `load` asked for.
 */
export interface Section {
  readonly length: number
  readonly bytes: Uint8Array
  /** Where in `bytes` the section's byte `from` lies, with all up to `to` after it. Throws `AppError` when they are damaged. */
  load(from: number, to: number): number
}

/** A section that is in memory. */
export class WholeSection implements Section {
  readonly length: number
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.length = bytes.length
  }

  load(from: number): number {
    return from
  }
}

/** A little-endian number of four bytes. */
export function readUint32(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0
  )
}
