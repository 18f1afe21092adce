// Bytes from the native side, read with every bound checked. Nothing it meets is trusted: a count is a number of tries, not
// a size to make room for.
import { GuppyError } from "../errors.ts";

const absent = 0xffff_ffff;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  bool(): boolean {
    const value = this.u8();
    if (value > 1) throw this.malformed(`a bool of ${value}`);
    return value === 1;
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  /** The number of a node or a window, or null for the one that stands for none. */
  optional(): number | null {
    const value = this.u32();
    return value === absent ? null : value;
  }

  i32(): number {
    return this.#view.getInt32(this.#take(4), true);
  }

  f32(): number {
    return this.#finite(this.#view.getFloat32(this.#take(4), true));
  }

  f64(): number {
    return this.#finite(this.#view.getFloat64(this.#take(8), true));
  }

  string(): string {
    const bytes = this.bytes();
    try {
      return decoder.decode(bytes);
    } catch {
      throw this.malformed("text that is no UTF-8");
    }
  }

  /** A length and that many bytes, as a view. */
  bytes(): Uint8Array {
    const length = this.u32();
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** To be called after the last value. */
  end(): void {
    const left = this.#bytes.length - this.#at;
    if (left > 0) throw this.malformed(`${left} bytes too many`);
  }

  malformed(what: string): GuppyError {
    return new GuppyError("GUPPY_NATIVE_PANIC", `The native side sent ${what}, before byte ${this.#at}.`, {
      details: { offset: this.#at },
    });
  }

  #finite(value: number): number {
    if (!Number.isFinite(value)) throw this.malformed(`the number ${value}`);
    return value;
  }

  #take(bytes: number): number {
    const at = this.#at;
    if (bytes > this.#bytes.length - at) throw this.malformed("too few bytes");
    this.#at = at + bytes;
    return at;
  }
}
