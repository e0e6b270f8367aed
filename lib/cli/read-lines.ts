/** One line of input, counted from 1. `problem` says why it has no text. */
export type InputLine =
  | { readonly number: number; readonly text: string; readonly problem?: never }
  | { readonly number: number; readonly problem: string; readonly text?: never }

const NEWLINE = 0x0a
const LONGEST_LINE_BYTES = 64 * 1024 * 1024

/**
 * Splits a stream of bytes into lines of UTF-8 while holding no more than one. A byte order mark and carriage returns are
 * dropped, blank lines passed over. A line that is too long or not UTF-8 becomes a problem; the lines after it are read.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longestBytes = LONGEST_LINE_BYTES,
): AsyncGenerator<InputLine> {
  let parts: Uint8Array[] = []
  let bytes = 0
  let number = 1
  const take = (part: Uint8Array) => {
    bytes += part.length
    if (bytes <= longestBytes) parts.push(part)
    else parts = []
  }
  const close = () => {
    const line = bytes > longestBytes ? tooLong(number, longestBytes) : decodeLine(number, Buffer.concat(parts))
    parts = []
    bytes = 0
    number++
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end))
      const line = close()
      if (line !== undefined) yield line
      from = end + 1
    }
    take(chunk.subarray(from))
  }
  const last = close()
  if (last !== undefined) yield last
}

function tooLong(number: number, longestBytes: number): InputLine {
  return { number, problem: `longer than ${longestBytes} bytes` }
}

/** The decoder drops a byte order mark itself. */
function decodeLine(number: number, bytes: Uint8Array): InputLine | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { number, problem: 'not UTF-8' }
  }
  return text.trim() === '' ? undefined : { number, text }
}
