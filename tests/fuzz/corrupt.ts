/** One random change to bytes: bits, bytes, a hole, a cut, an insertion, two stretches swapped. The original stays. */
export function corrupt(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length)
  const length = Math.min(bytes.length - at, 1 + Math.floor(random() ** 3 * 4096))
  const copy = Buffer.from(bytes)
  switch (Math.floor(random() * 7)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      return copy
    case 1:
      copy[at] = Math.floor(random() * 256)
      return copy
    case 2:
      return copy.fill(0, at, at + length)
    case 3:
      for (let i = at; i < at + length; i++) copy[i] = Math.floor(random() * 256)
      return copy
    case 4:
      return copy.subarray(0, at)
    case 5:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)])
    default: {
      const from = Math.floor(random() * (bytes.length - length))
      return Buffer.concat([copy.subarray(0, at), copy.subarray(from, from + length), copy.subarray(at)])
    }
  }
}
