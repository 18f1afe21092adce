// The identifier that the linker gave to a build, which stripping leaves: it ties symbols to the file that users have.

/** A note is two lengths, of its name and of its content, its kind (3) and its name. */
const kindAndName = Buffer.from([3, 0, 0, 0, ...Buffer.from("GNU\0")]);

/** As hexadecimal digits, of an ELF file, or undefined when it has none. */
export function buildIdOf(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(kindAndName); at >= 0; at = file.indexOf(kindAndName, at + 1)) {
    const [name, length] = at < 8 ? [0, 0] : [file.readUInt32LE(at - 8), file.readUInt32LE(at - 4)];
    const content = at + kindAndName.length;
    if (name === 4 && length >= 8 && length <= 64) return file.toString("hex", content, content + length);
  }
  return undefined;
}
