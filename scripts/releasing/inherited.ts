// The environment of this process, as the programs that a release starts get it: tokens and settings of who releases are in it.
import process from "node:process";
import type { Environment } from "../../packages/smoke/src/run.ts";

export function inherited(): Environment {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
