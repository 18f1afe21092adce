// A good file on a system that does not let it be loaded: a library is missing, a policy forbids it, nobody has built it.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, test } from "vitest";

import { copyProgram, type ProgramOptions, type Project, runProgram } from "../../src/project.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { withoutExecution, withoutLibrary } from "../../src/view.ts";
import { expectFailure, type Failure } from "./expect-failure.ts";
import { copyOfGood, nativeFile } from "./good-install.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Case extends Failure {
  readonly name: string;
  readonly options: (project: Project) => ProgramOptions | Promise<ProgramOptions>;
}

const cases: readonly Case[] = [
  {
    name: "a system library is not installed",
    options: async (project) => ({
      under: await withoutLibrary(nativeFile(project), "libxkbcommon-x11.so.0", join(project.folder, "scratch")),
    }),
    code: "GUPPY_NATIVE_LIBRARY_MISSING",
    says: ["libxkbcommon-x11.so.0", "apt install libxkbcommon-x11-0"],
  },
  {
    name: "node --no-addons",
    options: () => ({ nodeOptions: ["--no-addons"] }),
    code: "GUPPY_NATIVE_ADDONS_DISABLED",
    says: ["--no-addons"],
  },
  {
    name: "node --permission",
    options: () => ({ nodeOptions: ["--permission", "--allow-fs-read=*"] }),
    code: "GUPPY_NATIVE_ADDONS_DISABLED",
    says: ["--allow-addons"],
  },
  {
    name: "a file system that nothing may run from",
    options: ({ folder }) => ({ under: withoutExecution(folder) }),
    code: "GUPPY_NATIVE_BLOCKED",
    says: ["noexec"],
  },
  {
    name: "a system that guppy is not built for",
    options: () => ({ nodeOptions: ["--import", "./other-platform.mjs"] }),
    code: "GUPPY_NATIVE_UNSUPPORTED",
    says: ["freebsd-x64"],
  },
  {
    name: "only a source build may be loaded",
    options: () => ({ env: { GUPPY_NATIVE_FORCE_BUILD: "1" } }),
    code: "GUPPY_NATIVE_NOT_BUILT",
    says: ["Unset GUPPY_NATIVE_FORCE_BUILD"],
  },
  {
    name: "a named file that does not exist",
    options: () => ({ env: { GUPPY_NATIVE_PATH: "/nowhere/guppy.node" } }),
    code: "GUPPY_NATIVE_PATH_NOT_FOUND",
    says: ["/nowhere/guppy.node"],
  },
];

test.each(cases)("$name: $code", async ({ name, options, ...failure }) => {
  const project = await copyOfGood(root, name);
  copyProgram(project, "other-platform.mjs");
  expectFailure(await runProgram(project, "ping.mjs", await options(project)), failure);
});
