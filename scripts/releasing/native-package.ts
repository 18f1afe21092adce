// Packs the native package of this machine's target into a folder of a release, installs the tarball into an empty project and
// loads what is there: `node scripts/releasing/native-package.ts FOLDER`. For workflows, on the machine of each target.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { loadTest } from "../../packages/precompiler/src/driver/load-test.ts";
import { currentHost } from "../../packages/precompiler/src/system/host.ts";
import { isolatedEnvironment } from "../../packages/smoke/src/environment.ts";
import { npm } from "../../packages/smoke/src/managers.ts";
import { runOrThrow } from "../../packages/smoke/src/run.ts";
import { temporaryFolder } from "../../packages/smoke/src/temporary.ts";
import { nativeOfHost, unstrippedOf } from "./natives.ts";
import { packInto } from "./pack-once.ts";

const folder = resolve(process.argv[2] ?? "release/native");
const native = nativeOfHost();
const packages = join(folder, "packages");
mkdirSync(packages, { recursive: true });
const packed = await packInto(native.folder, packages, (line) => console.log(line));
mkdirSync(join(folder, "unstripped"), { recursive: true });
copyFileSync(unstrippedOf(native, folder), join(folder, "unstripped", native.file));

const project = temporaryFolder();
try {
  writeFileSync(join(project, "package.json"), "{}");
  const [program, ...first] = npm.command;
  const env = isolatedEnvironment(project);
  await runOrThrow([program, ...first, ...npm.add, "--offline", packed.tarball], { cwd: project, env, seconds: 120 });
  const file = join(project, "node_modules", native.package, native.file);
  const loaded = await loadTest(file, native.target.triple, project, currentHost());
  if (loaded.state !== "passed") throw new Error(`${packed.tarball} does not load: ${loaded.reason}`);
  console.log(`${native.package}@${packed.version} is installed from its tarball and loads (${loaded.how})`);
} finally {
  rmSync(project, { recursive: true, force: true });
}
