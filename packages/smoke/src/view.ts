// Other views of the machine's files for one process: what starts a program in a mount namespace of its own, which ends with it.
import { mkdirSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { findProgram, isolatedEnvironment } from "./environment.ts";
import { runOrThrow } from "./run.ts";

/** Put before a command. */
export type View = readonly string[];

/** A library that `file` is linked to is not on this machine, whatever the linker's cache says. `scratch` is for this alone. */
export async function withoutLibrary(file: string, soname: string, scratch: string): Promise<View> {
  mkdirSync(scratch);
  const folder = await libraryFolder(file, soname);
  return view(
    `mount -t tmpfs scratch "${scratch}"`,
    `mkdir "${scratch}/upper" "${scratch}/work"`,
    `mount -t overlay overlay -o "lowerdir=${folder},upperdir=${scratch}/upper,workdir=${scratch}/work" "${folder}"`,
    `rm "${folder}/${soname}"`,
  );
}

export function readOnly(folder: string): View {
  return remounted(folder, "ro");
}

export function withoutExecution(folder: string): View {
  return remounted(folder, "noexec");
}

function remounted(folder: string, option: string): View {
  // The working folder is still the one under the mount until it is entered again.
  return view(`mount --bind "${folder}" "${folder}"`, `mount -o "remount,bind,${option}" "${folder}"`, 'cd "$PWD"');
}

function view(...steps: readonly string[]): View {
  const user = process.getuid?.() === 0 ? [] : ["--map-root-user"];
  return [findProgram("unshare"), "--mount", ...user, "sh", "-euc", [...steps, 'exec "$@"'].join("\n"), "sh"];
}

async function libraryFolder(file: string, soname: string): Promise<string> {
  const cwd = dirname(file);
  const linked = await runOrThrow([findProgram("ldd"), file], { cwd, env: isolatedEnvironment(cwd) });
  const path = linked
    .split("\n")
    .find((line) => line.trim().startsWith(`${soname} => `))
    ?.split(/ => | \(/)[1];
  if (path === undefined) throw new Error(`${file} is not linked to ${soname}`);
  return realpathSync(dirname(path));
}
