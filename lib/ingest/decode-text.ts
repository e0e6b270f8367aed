import { AppError } from '../errors'

/** A text with more control characters than this is none. */
const MOST_CONTROLS = 0.01
/** Under the `u` flag a surrogate in a pair is no character of its own: only lone ones match. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/**
 * Bytes to text: UTF-8, UTF-16 with a byte order mark, else windows-1252 where that is plausible. NUL and lone
 * surrogates become U+FFFD one for one, so that every offset into the result holds from here on.
 * Throws `unsupported` for what is no text, saying why.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeUnicode(bytes) ?? decodeWindows1252(bytes)
  const share = text.length === 0 ? 0 : countControls(text) / text.length
  if (share > MOST_CONTROLS) {
    throw new AppError('unsupported', `is not a text: ${(share * 100).toFixed(0)} % of it are control characters`)
  }
  return cleanText(text)
}

export function cleanText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(LONE_SURROGATE, '\uFFFD')
}

function decodeUnicode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new AppError('unsupported', 'is not a text: it has NUL bytes and is not UTF-8')
  return new TextDecoder('windows-1252').decode(bytes)
}

/** C0 and C1 controls other than white space; windows-1252 turns its five unused bytes into the latter. */
function countControls(text: string): number {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const isWhite = unit >= 0x09 && unit <= 0x0d
    if ((unit < 0x20 && !isWhite) || (unit >= 0x7f && unit <= 0x9f && unit !== 0x85)) controls++
  }
  return controls
}
