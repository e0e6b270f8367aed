const NEWLINE = 0x0a
const LONGEST_LINE_BYTES = 1 << 20

/** What a reader of lines is told: the text, or why there is none; lines count from 1. */
export type TakeLine = (line: number, text: string | undefined, problem?: string) => void

/**
 * Hands over the lines of a stream of UTF-8, holding no more than a chunk and one line. A byte order mark and carriage
 * returns are dropped, blank lines passed over; a line that is too long or not UTF-8 is handed over as a problem.
 */
export async function eachLine(chunks: AsyncIterable<Uint8Array>, take: TakeLine): Promise<void> {
  let line = 1
  let rest: Uint8Array = new Uint8Array(0)
  let isTooLong = false
  for await (const chunk of chunks) {
    const last = chunk.lastIndexOf(NEWLINE)
    if (last < 0) {
      if (isTooLong) continue
      rest = rest.length === 0 ? chunk.slice() : Buffer.concat([rest, chunk])
      if (rest.length > LONGEST_LINE_BYTES) [isTooLong, rest] = [true, new Uint8Array(0)]
      continue
    }
    let from = 0
    if (isTooLong) {
      take(line++, undefined, `longer than ${LONGEST_LINE_BYTES} bytes`)
      from = chunk.indexOf(NEWLINE) + 1
      isTooLong = false
    }
    const whole =
      rest.length === 0 ? chunk.subarray(from, last + 1) : Buffer.concat([rest, chunk.subarray(from, last + 1)])
    line = handOver(whole, line, take)
    rest = chunk.slice(last + 1)
  }
  if (isTooLong) take(line, undefined, `longer than ${LONGEST_LINE_BYTES} bytes`)
  else if (rest.length > 0) handOver(rest, line, take)
}

/** Whole lines at once where all are UTF-8, else one by one. Returns the number of the line after. */
function handOver(bytes: Uint8Array, first: number, take: TakeLine): number {
  let line = first
  const text = decode(bytes)
  if (text !== undefined) {
    for (let from = 0; from < text.length; line++) {
      let end = text.indexOf('\n', from)
      if (end < 0) end = text.length
      giveText(line, text.slice(from, end), take)
      from = end + 1
    }
    return line
  }
  for (let from = 0; from < bytes.length; line++) {
    let end = bytes.indexOf(NEWLINE, from)
    if (end < 0) end = bytes.length
    const part = decode(bytes.subarray(from, end))
    if (part === undefined) take(line, undefined, 'not UTF-8')
    else giveText(line, part, take)
    from = end + 1
  }
  return line
}

function giveText(line: number, text: string, take: TakeLine): void {
  const bare = text.endsWith('\r') ? text.slice(0, -1) : text
  if (bare.trim() !== '') take(line, bare)
}

/** The decoder drops a byte order mark itself. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
