// What happens to native files on their way to a user, as functions from good bytes to bad ones. Offsets are ELF's.
const machineOffset = 18;
const arm64 = 183;

export function empty(_good: Buffer): Buffer {
  return Buffer.alloc(0);
}

/** A download that ended early. */
export function truncated(good: Buffer): Buffer {
  return good.subarray(0, good.length / 2);
}

/** What a proxy or a login puts in place of a download. */
export function webPage(_good: Buffer): Buffer {
  return Buffer.from(
    "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Sign in to go on</body></html>\n",
  );
}

export function garbage(good: Buffer): Buffer {
  return Buffer.from(good.map((byte) => byte ^ 0x5a));
}

export function forArm64(good: Buffer): Buffer {
  const bytes = Buffer.from(good);
  bytes.writeUInt16LE(arm64, machineOffset);
  return bytes;
}

/** One bit of the very last byte, which nothing reads when the file is loaded. */
export function lastBitFlipped(good: Buffer): Buffer {
  const bytes = Buffer.from(good);
  const last = bytes.length - 1;
  bytes.writeUInt8(bytes.readUInt8(last) ^ 1, last);
  return bytes;
}

/** Another text of at most the same length in place of every one between two NULs, as all names in an ELF file are. */
export function renamed(from: string, to: string): (good: Buffer) => Buffer {
  return (good) => replaceAll(good, `\0${from}\0`, `\0${to.padEnd(from.length, "\0")}\0`);
}

export function replaceAll(good: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error(`${to} is not as long as ${from}`);
  const bytes = Buffer.from(good);
  let count = 0;
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) {
    bytes.write(to, at, "latin1");
    count += 1;
  }
  if (count === 0) throw new Error(`the file does not hold ${from}`);
  return bytes;
}
