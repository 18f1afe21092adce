// Reads `fixtures/wire`, the messages that both languages agree on.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..", "..", "..", "fixtures", "wire");

export function readJson<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(root, ...path), "utf8")) as T;
}

/** One message a line. */
export function readMessages(...path: readonly string[]): readonly Uint8Array[] {
  const lines = readFileSync(join(root, ...path), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => new Uint8Array(Buffer.from(line, "hex")));
}
