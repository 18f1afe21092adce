// The environment that programs of a smoke test see: the machine's programs and graphics drivers, and nothing of this
// repository, of its user's settings or of the package manager that started the tests.
import { accessSync, constants } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import type { Environment } from "./run.ts";

/** What a picture without a display, or a shell, may need from outside. */
const kept = /^(LANG|LC_\w+|TMPDIR|TERM|VK_\w+|LIBGL_\w+|__EGL_\w+|LD_LIBRARY_PATH)$/;

/** Every folder that a program takes from its environment lies in `home`; the Node in it is that of the tests. */
export function isolatedEnvironment(home: string): Environment {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && kept.test(name) ? [[name, value] as const] : [],
  );
  return {
    ...Object.fromEntries(inherited),
    PATH: [join(home, "bin"), dirname(process.execPath), ...machineFolders()].join(delimiter),
    HOME: home,
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    XDG_RUNTIME_DIR: home,
    XDG_STATE_HOME: join(home, "state"),
    NO_COLOR: "1",
    CI: "true",
  };
}

/** PATH without the folders where workspaces put their own programs. */
export function machineFolders(): readonly string[] {
  return inherited().filter((folder) => !folder.includes("node_modules"));
}

/** The absolute path of a program that the tests' own shell would start. */
export function findProgram(name: string): string {
  for (const folder of inherited()) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not in this folder.
    }
  }
  throw new Error(`${name} is not in PATH; scripts/setup installs it`);
}

function inherited(): readonly string[] {
  return (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
}
