// The facts of the machine and process, read once, so that everything after it takes them as an argument.
import { homedir, tmpdir } from "node:os";
import { glibcVersion } from "../targets/libc.ts";

export type Env = Readonly<Record<string, string | undefined>>;

export interface Host {
  readonly platform: string;
  readonly arch: string;
  /** The running Node-API version, such as `10`. */
  readonly napiVersion: string;
  readonly execPath: string;
  /** The running glibc, such as `2.36`; undefined where there is none or Node cannot tell. */
  readonly glibcVersion: () => string | undefined;
  readonly home: string;
  readonly temp: string;
  readonly cwd: string;
  readonly env: Env;
}

/** This process. Tests and tools override single facts by spreading. */
export function currentHost(overrides: Partial<Host> = {}): Host {
  return {
    platform: process.platform,
    arch: process.arch,
    napiVersion: process.versions["napi"] ?? "8",
    execPath: process.execPath,
    glibcVersion,
    home: homedir(),
    temp: tmpdir(),
    cwd: process.cwd(),
    env: process.env,
    ...overrides,
  };
}

/** A variable's value; empty counts as unset. */
export function envValue(env: Env, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = env[name];
    if (value !== undefined && value !== "") return value;
  }
  return undefined;
}

/** `1` and `true` are yes; anything else says nothing. */
export function envFlag(env: Env, name: string): boolean {
  const value = env[name];
  return value === "1" || value === "true";
}
