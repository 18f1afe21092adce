// A shared library that is linked to musl, from the machine's own C compiler: all that the dynamic linker needs to refuse it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findProgram, isolatedEnvironment } from "./environment.ts";
import { runOrThrow } from "./run.ts";

const soname = "libc.musl-x86_64.so.1";

export async function compileForMusl(folder: string): Promise<Buffer> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "libc.c"), "int getpid(void) { return 1; }\n");
  writeFileSync(join(folder, "addon.c"), "int getpid(void);\nint guppy(void) { return getpid(); }\n");
  const link = (...args: readonly string[]): Promise<string> =>
    runOrThrow([findProgram("cc"), "-shared", "-fPIC", "-nostdlib", ...args], {
      cwd: folder,
      env: isolatedEnvironment(folder),
    });
  await link("-o", "libc.so", `-Wl,-soname,${soname}`, "libc.c");
  await link("-o", "addon.node", "addon.c", "libc.so");
  return readFileSync(join(folder, "addon.node"));
}
