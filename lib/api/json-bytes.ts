/** An answer that is JSON already, made off the server's event loop: it is sent as it is. */
export class JsonBytes {
  readonly bytes: Uint8Array<ArrayBuffer>

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes
  }
}
