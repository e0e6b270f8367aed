const ESCAPE = 255
/** An alphabet has at most so many units. */
export const LARGEST_ALPHABET = 254

/**
 * Writes keys one byte a character, whatever the script: the pack's commonest UTF-16 units, in code order, are bytes
 * 1 to 254; any other unit is byte 255 and its two bytes. Space is always in it.
 */
export interface Alphabet {
  /** The units, in code order. */
  readonly units: string
  /** Fills `target` with the key's bytes and returns their number; -1 when they do not fit. */
  encode(key: string, target: Uint8Array): number
  /** The key that these bytes stand for. */
  decode(bytes: ArrayLike<number>): string
}

export function createAlphabet(units: string): Alphabet {
  const codes = new Uint8Array(0x10000)
  for (let i = 0; i < units.length; i++) codes[units.charCodeAt(i)] = i + 1
  return {
    units,
    encode(key, target) {
      let length = 0
      if (key.length > target.length) return -1
      for (let i = 0; i < key.length; i++) {
        const unit = key.charCodeAt(i)
        const code = codes[unit] ?? 0
        if (code !== 0) {
          target[length++] = code
          continue
        }
        if (length + 3 > target.length) return -1
        target[length++] = ESCAPE
        target[length++] = unit >> 8
        target[length++] = unit & 0xff
      }
      return length <= target.length ? length : -1
    },
    decode(bytes) {
      let key = ''
      for (let i = 0; i < bytes.length; i++) {
        const code = bytes[i] ?? 0
        if (code !== ESCAPE) key += units.charAt(code - 1)
        else key += String.fromCharCode(((bytes[++i] ?? 0) << 8) | (bytes[++i] ?? 0))
      }
      return key
    },
  }
}
