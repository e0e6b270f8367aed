const LITTLE_ENDIAN = 0x950412de

/** The messages of a compiled gettext catalogue, by msgid. See the gettext manual, "The Format of GNU MO Files". */
export function readMo(bytes: Buffer): ReadonlyMap<string, string> {
  if (bytes.readUInt32LE(0) !== LITTLE_ENDIAN) throw new Error('Not a little-endian .mo file')
  const count = bytes.readUInt32LE(8)
  const [originals, translations] = [bytes.readUInt32LE(12), bytes.readUInt32LE(16)]
  const messages = new Map<string, string>()
  for (let i = 0; i < count; i++) messages.set(text(originals + i * 8), text(translations + i * 8))
  messages.delete('')
  return messages

  function text(entry: number): string {
    const start = bytes.readUInt32LE(entry + 4)
    return bytes.toString('utf8', start, start + bytes.readUInt32LE(entry))
  }
}
