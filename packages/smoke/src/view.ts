// Other views of the machine's files for one process: what starts a program in a mount namespace of its own, which ends with it.

import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { findProgram, isolatedEnvironment } from "./environment.ts";
import { runOrThrow } from "./run.ts";

/** Put before a command. */
export type View = readonly string[];

/** A system library is not there, whatever the linker's cache says. */
export async function withoutLibrary(soname: string, cwd: string): Promise<View> {
  const folder = await libraryFolder(soname, cwd);
  return view(
    'scratch=$(mktemp -d); mount -t tmpfs scratch "$scratch"; mkdir "$scratch/upper" "$scratch/work"',
    `mount -t overlay overlay -o "lowerdir=${folder},upperdir=$scratch/upper,workdir=$scratch/work" "${folder}"`,
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

async function libraryFolder(soname: string, cwd: string): Promise<string> {
  const env = { ...isolatedEnvironment(cwd), PATH: `${process.env["PATH"]}:/usr/sbin:/sbin` };
  const listed = await runOrThrow([findProgram("sh"), "-c", "ldconfig -p"], { cwd, env });
  const path = listed
    .split("\n")
    .find((line) => line.trim().startsWith(`${soname} `) && line.includes("x86-64"))
    ?.split(" => ")[1];
  if (path === undefined) throw new Error(`this machine has no ${soname}`);
  return realpathSync(dirname(path));
}
