import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipFileContent {
  readonly name: string
  readonly text: string
  /** What the archive says instead of the truth. */
  readonly crc?: number
  readonly size?: number
  readonly flags?: number
  readonly method?: number
}

/** A zip archive (PKWARE APPNOTE 4.3) with files as given, lies included. */
export function makeZip(files: readonly ZipFileContent[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8')
    const packed = deflateRawSync(Buffer.from(file.text, 'utf8'))
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(file.flags ?? 0x800, 2)
    facts.writeUInt16LE(file.method ?? 8, 4)
    facts.writeUInt32LE(file.crc ?? crc32(file.text), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(file.size ?? Buffer.byteLength(file.text), 18)
    facts.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest, name]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}
