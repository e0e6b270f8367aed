/**
 * One unsigned number a place, each in as few bytes (1 to 4) as the largest needs, little-endian. A pack is read from
 * the disk on every start, so a byte saved per place counts more than the few shifts that it costs.
 */
export class Column {
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #width: number

  constructor(bytes: Uint8Array, width: number) {
    this.#bytes = bytes
    this.#width = width
    this.length = Math.floor(bytes.length / width)
  }

  /** The number at `index`; 0 outside the column. */
  at(index: number): number {
    const bytes = this.#bytes
    const at = index * this.#width
    switch (this.#width) {
      case 1:
        return bytes[at] ?? 0
      case 2:
        return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
      case 3:
        return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
      default:
        return (
          ((bytes[at] ?? 0) |
            ((bytes[at + 1] ?? 0) << 8) |
            ((bytes[at + 2] ?? 0) << 16) |
            ((bytes[at + 3] ?? 0) << 24)) >>>
          0
        )
    }
  }

  /** The first index in `[from, to)` whose number is at least `value`; the numbers there must ascend. */
  lowerBound(value: number, from: number, to: number): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.at(middle) < value) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Packs numbers in [0, 2^32); the width that they need comes first, in a byte of its own. */
export function packColumn(values: ArrayLike<number>): Uint8Array {
  let largest = 0
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, values[i] ?? 0)
  const width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : largest < 0x1000000 ? 3 : 4
  const bytes = new Uint8Array(1 + values.length * width)
  bytes[0] = width
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    for (let b = 0; b < width; b++) bytes[1 + i * width + b] = value >>> (8 * b)
  }
  return bytes
}

export function readColumn(section: Uint8Array): Column {
  return new Column(section.subarray(1), section[0] || 1)
}
