import { AppError } from '../errors'

/** A text with more control characters than this is none. */
const MOST_CONTROLS = 0.01
/** What windows-1252 has where Latin-1 has control characters; a space is a byte that it does not use. */
const WINDOWS_1252 = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((char) => (char === ' ' ? undefined : char))
const HIGH_CONTROLS = /[\u0080-\u009F]/g
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

/** By hand, since Node 20's own decoder takes windows-1252 for Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new AppError('unsupported', 'is not a text: it has NUL bytes and is not UTF-8')
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(HIGH_CONTROLS, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control)
}

/** C0 and C1 controls other than white space; the five bytes that windows-1252 does not use are among the latter. */
function countControls(text: string): number {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const isWhite = unit >= 0x09 && unit <= 0x0d
    if ((unit < 0x20 && !isWhite) || (unit >= 0x7f && unit <= 0x9f && unit !== 0x85)) controls++
  }
  return controls
}
