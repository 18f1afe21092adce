// Where a program is that a command would start.
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Env, envValue } from "./host.ts";

export function onPath(program: string, env: Env): string | undefined {
  const names = process.platform === "win32" ? [`${program}.exe`, `${program}.cmd`, program] : [program];
  const folders = (envValue(env, "PATH") ?? process.env["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
