/** An answer that is JSON already, made off the server's event loop: it is sent as it is. */
export class JsonBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly isJson = true

  /** Next bundles this module a second time beside the server's own: an answer of either copy is one. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && 'isJson' in value && 'bytes' in value
  }

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes
  }
}
