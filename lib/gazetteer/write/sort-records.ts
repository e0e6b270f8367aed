/** Bytes of a record that one pass of the sort looks at. */
const DEPTH = 5
const INDEX_BITS = 24
/** More records than this do not fit beside their bytes in a 64-bit number. */
export const MOST_RECORDS = 1 << INDEX_BITS
/** Fewer than this are put in order one by one. */
const FEW = 12

/**
 * The order of byte strings, compared as bytes: record `i` is `bytes` from `starts[i]` to `starts[i + 1]`. Alike ones
 * keep their order. A record's next five bytes and its number make one 64-bit number, and the engine sorts those natively;
 * what five bytes do not tell apart is sorted again by the next five.
 */
export function sortRecords(bytes: Buffer, starts: Uint32Array, count: number): Uint32Array {
  const order = new BigUint64Array(count)
  const words = new Uint32Array(order.buffer)
  for (let i = 0; i < count; i++) words[i * 2] = i
  sortRange(0, count, 0)
  const sorted = new Uint32Array(count)
  for (let i = 0; i < count; i++) sorted[i] = numberAt(i)
  return sorted

  function numberAt(i: number): number {
    return (words[i * 2] ?? 0) & (MOST_RECORDS - 1)
  }

  function sortRange(from: number, to: number, depth: number): void {
    if (to - from <= FEW) {
      insert(from, to, depth)
      return
    }
    let isLonger = false
    for (let i = from; i < to; i++) {
      const record = numberAt(i)
      const at = (starts[record] ?? 0) + depth
      const end = starts[record + 1] ?? 0
      const rest = end - at
      if (rest > DEPTH) isLonger = true
      const b0 = rest > 0 ? (bytes[at] ?? 0) : 0
      const b1 = rest > 1 ? (bytes[at + 1] ?? 0) : 0
      const b2 = rest > 2 ? (bytes[at + 2] ?? 0) : 0
      const b3 = rest > 3 ? (bytes[at + 3] ?? 0) : 0
      const b4 = rest > 4 ? (bytes[at + 4] ?? 0) : 0
      words[i * 2] = ((b4 << INDEX_BITS) | record) >>> 0
      words[i * 2 + 1] = ((b0 << 24) | (b1 << 16) | (b2 << 8) | b3) >>> 0
    }
    order.subarray(from, to).sort()
    if (!isLonger) {
      settle(from, to, depth)
      return
    }
    for (let start = from; start < to; ) {
      let end = start + 1
      while (end < to && isAlike(start, end)) end++
      if (end - start > 1) sortRange(start, end, depth + DEPTH)
      start = end
    }
  }

  function isAlike(a: number, b: number): boolean {
    return (
      words[a * 2 + 1] === words[b * 2 + 1] && (words[a * 2] ?? 0) >>> INDEX_BITS === (words[b * 2] ?? 0) >>> INDEX_BITS
    )
  }

  /** Missing bytes counted as zeros: a record that ends comes before one that goes on with zeros. */
  function settle(from: number, to: number, depth: number): void {
    for (let start = from; start < to; ) {
      let end = start + 1
      while (end < to && isAlike(start, end)) end++
      if (end - start > 1) insert(start, end, depth)
      start = end
    }
  }

  function insert(from: number, to: number, depth: number): void {
    for (let i = from + 1; i < to; i++) {
      const record = numberAt(i)
      let hole = i
      while (hole > from && compare(numberAt(hole - 1), record, depth) > 0) {
        words[hole * 2] = numberAt(hole - 1)
        hole--
      }
      words[hole * 2] = record
    }
  }

  function compare(a: number, b: number, depth: number): number {
    const [endA, endB] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0]
    const startA = Math.min((starts[a] ?? 0) + depth, endA)
    const startB = Math.min((starts[b] ?? 0) + depth, endB)
    return bytes.compare(bytes, startB, endB, startA, endA) || a - b
  }
}
