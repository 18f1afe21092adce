// Bytes under construction, little-endian, in a buffer that grows and is used again. Knows nothing of what is written.

const initialBytes = 16 * 1024;

/** A buffer beyond this is given back once it is mostly unused. */
const keptBytes = 1024 * 1024;

export class Writer {
  /** Bytes written since the last reset. */
  length = 0;
  #bytes = Buffer.allocUnsafeSlow(initialBytes);
  #view = viewOf(this.#bytes);

  /** Starts over; what `written` gave before is overwritten. */
  reset(): void {
    const wasteful = this.#bytes.length > keptBytes && this.length < this.#bytes.length / 8;
    if (wasteful) this.#replace(Buffer.allocUnsafeSlow(initialBytes));
    this.length = 0;
  }

  /** A view of what was written, until the next write or reset. */
  written(): Uint8Array {
    // Not a Buffer, whose `slice` would share the memory too.
    return new Uint8Array(this.#bytes.buffer, this.#bytes.byteOffset, this.length);
  }

  u8(value: number): void {
    const at = this.#take(1);
    this.#view.setUint8(at, value);
  }

  bool(value: boolean): void {
    this.u8(value ? 1 : 0);
  }

  u16(value: number): void {
    const at = this.#take(2);
    this.#view.setUint16(at, value, true);
  }

  u32(value: number): void {
    const at = this.#take(4);
    this.#view.setUint32(at, value, true);
  }

  i32(value: number): void {
    const at = this.#take(4);
    this.#view.setInt32(at, value, true);
  }

  f32(value: number): void {
    const at = this.#take(4);
    this.#view.setFloat32(at, value, true);
  }

  f64(value: number): void {
    const at = this.#take(8);
    this.#view.setFloat64(at, value, true);
  }

  string(text: string): void {
    const start = this.#take(4);
    let bytes = text.length < shortText ? this.#ascii(text) : -1;
    // Writing may replace the buffer, so the view is asked for afterwards.
    if (bytes < 0) bytes = this.#utf8(text);
    this.#view.setUint32(start, bytes, true);
  }

  /** A length and the bytes themselves. */
  bytes(value: Uint8Array): void {
    this.u32(value.length);
    const at = this.#take(value.length);
    this.#bytes.set(value, at);
  }

  /** Most strings are short and plain, and for those a loop beats the call into native code. -1 when it is not plain. */
  #ascii(text: string): number {
    const start = this.#take(text.length);
    const bytes = this.#bytes;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code >= 0x80) {
        this.length = start;
        return -1;
      }
      bytes[start + index] = code;
    }
    return text.length;
  }

  #utf8(text: string): number {
    // Three bytes a character are always enough; for a long text it is worth counting them.
    const most = text.length < longText ? text.length * 3 : Buffer.byteLength(text);
    const start = this.#take(most);
    const bytes = this.#bytes.write(text, start, "utf8");
    this.length = start + bytes;
    return bytes;
  }

  /** Makes room for some bytes and gives their place. */
  #take(bytes: number): number {
    const at = this.length;
    this.length = at + bytes;
    if (this.length > this.#bytes.length) this.#grow(at);
    return at;
  }

  #grow(used: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.length));
    this.#bytes.copy(larger, 0, 0, used);
    this.#replace(larger);
  }

  #replace(bytes: Buffer<ArrayBuffer>): void {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
  }
}

const shortText = 40;
const longText = 64 * 1024;

export function createWriter(): Writer {
  return new Writer();
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
