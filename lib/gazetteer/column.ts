import { readUint32, type Section } from './section'

/**
 * One unsigned number a place, each in as few bytes (1 to 4) as the largest needs, little-endian. A pack is read from
 * the disk on every start, so a byte saved per place counts more than the few shifts that it costs.
 */
export class Column {
  readonly length: number
  readonly #section: Section
  readonly #width: number

  /** The section's first byte is the width. */
  constructor(section: Section) {
    const at = section.load(0, 1)
    this.#section = section
    this.#width = section.bytes[at] || 1
    this.length = Math.floor((section.length - 1) / this.#width)
  }

  /** The number at `index`; 0 outside the column. */
  at(index: number): number {
    if (!(index >= 0 && index < this.length)) return 0
    const width = this.#width
    const from = 1 + index * width
    const at = this.#section.load(from, from + width)
    const bytes = this.#section.bytes
    switch (width) {
      case 1:
        return bytes[at] ?? 0
      case 2:
        return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
      case 3:
        return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
      default:
        return readUint32(bytes, at)
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
