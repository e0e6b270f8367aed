import { TEXT_BLOCK } from '../text-table'
import { joinStreams, Spill, type Stream } from './spill'

/** Writes numbered texts one after another; see FORMAT.md, "text table". */
export class TextTableWriter {
  readonly #head: Spill
  readonly #offsets: Spill
  readonly #texts: Spill
  count = 0

  constructor(folder: string) {
    this.#head = new Spill(folder)
    this.#offsets = new Spill(folder)
    this.#texts = new Spill(folder)
  }

  push(text: string | Uint8Array): void {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text
    if (this.count++ % TEXT_BLOCK === 0) this.#offsets.uint32(this.#texts.length)
    this.#texts.varint(bytes.length)
    this.#texts.bytes(bytes)
  }

  finish(): Stream {
    this.#head.uint32(this.count)
    return joinStreams(this.#head, this.#offsets, this.#texts)
  }

  close(): void {
    for (const spill of [this.#head, this.#offsets, this.#texts]) spill.close()
  }
}
