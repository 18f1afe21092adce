// What is inside a packed tarball, without unpacking it to disk.
import { createReadStream } from "node:fs";
import { Parser } from "tar";

export interface TarballEntry {
  /** Without the `package/` in front. */
  readonly path: string;
  readonly size: number;
  readonly content: Buffer;
}

export async function readTarball(file: string): Promise<readonly TarballEntry[]> {
  const entries: TarballEntry[] = [];
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry) => {
      const chunks: Buffer[] = [];
      entry.on("data", (chunk) => chunks.push(chunk));
      entry.on("end", () => {
        const content = Buffer.concat(chunks);
        entries.push({ path: entry.path.replace(/^package\//, ""), size: content.length, content });
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    parser.once("end", resolve);
    parser.once("error", reject);
    createReadStream(file).once("error", reject).pipe(parser);
  });
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}
