// A target package as another platform would have it: real but for its native file, of which only the first bytes are.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "tar";

/** The path of the tarball. */
export async function packForeign(folder: string, version: string): Promise<string> {
  const root = join(folder, "package");
  const main = "guppy.darwin-arm64.node";
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, main), Buffer.from("cffaedfe0c000001", "hex"));
  const manifest = { name: "@guppy/native-darwin-arm64", version, main, os: ["darwin"], cpu: ["arm64"] };
  writeFileSync(join(root, "package.json"), JSON.stringify(manifest));
  const file = join(folder, "foreign.tgz");
  await create({ file, cwd: folder, gzip: true, portable: true }, ["package"]);
  return file;
}
