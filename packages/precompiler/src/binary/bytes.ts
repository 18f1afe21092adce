// A bounds-checked view of a file's bytes for the three header readers.

/** Thrown by the readers for bytes that are not what their magic number promises. */
export class MalformedBinary extends Error {
  override readonly name = "MalformedBinary";
}

export interface ByteView {
  readonly length: number;
  u8(offset: number): number;
  u16(offset: number): number;
  u32(offset: number): number;
  /** As a number: offsets in files beyond 2^53 bytes do not occur. */
  u64(offset: number): number;
  /** Up to the next zero byte. */
  text(offset: number, limit?: number): string;
}

export function byteView(bytes: Uint8Array, littleEndian: boolean): ByteView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const checked = <T>(offset: number, size: number, read: () => T): T => {
    if (!Number.isSafeInteger(offset) || offset < 0 || offset + size > bytes.length) {
      throw new MalformedBinary(`needs ${size} bytes at ${offset}, the file has ${bytes.length}`);
    }
    return read();
  };
  return {
    length: bytes.length,
    u8: (offset) => checked(offset, 1, () => view.getUint8(offset)),
    u16: (offset) => checked(offset, 2, () => view.getUint16(offset, littleEndian)),
    u32: (offset) => checked(offset, 4, () => view.getUint32(offset, littleEndian)),
    u64: (offset) => checked(offset, 8, () => Number(view.getBigUint64(offset, littleEndian))),
    text: (offset, limit = 4096) =>
      checked(offset, 0, () => {
        const end = bytes.indexOf(0, offset);
        const stop = end === -1 || end > offset + limit ? Math.min(bytes.length, offset + limit) : end;
        return Buffer.from(bytes.subarray(offset, stop)).toString("latin1");
      }),
  };
}
