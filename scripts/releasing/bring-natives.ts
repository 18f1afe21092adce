// Puts the native files of other machines' targets into the workspace, out of the tarballs that were packed there:
// `node scripts/releasing/bring-natives.ts FOLDER`. For workflows, so that one machine can pack guppy, which takes them all.
import { join, resolve } from "node:path";
import process from "node:process";
import { openPacked } from "../../packages/smoke/src/packed.ts";
import { nativeOfHost, natives } from "./natives.ts";
import { adopt } from "./pack-once.ts";

const folder = resolve(process.argv[2] ?? "release/native");
const packed = await openPacked(join(folder, "packages"));
for (const native of natives) {
  if (native === nativeOfHost()) continue;
  const brought = packed.find(({ name }) => name === native.package);
  if (brought === undefined) throw new Error(`${folder} has no tarball of ${native.package}`);
  await adopt(brought, native, (line) => console.log(line));
}
