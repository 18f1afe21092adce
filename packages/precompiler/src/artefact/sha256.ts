// The one kind of hash that is written down anywhere.

export function sha256(bytes: Uint8Array): string {
  // Not imported: it takes milliseconds to load, and a program that starts has its files hashed only where it asks for that.
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(bytes).digest("hex");
}
