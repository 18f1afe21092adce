// What this host can really compile to: the standard library, a linker and the target's C library must all be here.
import { readdir } from "node:fs/promises";
import { isAbsolute } from "node:path";
import type { Target } from "../precompiler.ts";
import { type Env, envValue } from "../system/host.ts";
import { run } from "../system/run.ts";
import { targetRow } from "../targets/table.ts";
import { linkerVariable } from "./cargo-arguments.ts";

/** Programs and variables for one target, where the usual ones will not do. */
export interface CargoToolchain {
  readonly cargo?: string;
  readonly rustc?: string;
  readonly linker?: string;
  readonly strip?: string;
  /** Such as `PKG_CONFIG_LIBDIR`. */
  readonly env?: Readonly<Record<string, string>>;
}

export type Ability = { readonly possible: true } | { readonly possible: false; readonly reason: string };

const no = (reason: string): Ability => ({ possible: false, reason });

/** rustc's own host triple; undefined without rustc. */
export async function rustcHost(rustc: string, env: Env): Promise<Target | undefined> {
  const { stdout } = await run({ command: rustc, args: ["-vV"], env }, { output: "capture", timeoutMs: 30_000 });
  return /^host: (\S+)$/m.exec(stdout)?.[1];
}

/** With `ownLinker` a linker and a C library come with what builds. Looks only; builds nothing. */
export async function compileAbility(
  target: Target,
  toolchain: CargoToolchain,
  env: Env,
  ownLinker = false,
): Promise<Ability> {
  const rustc = rustcOf(toolchain, env);
  const host = await rustcHost(rustc, env);
  if (host === undefined) return no(`${rustc} is not there or does not answer`);
  const std = await installedStd(rustc, target, env);
  if (!std) return no(`the standard library of ${target} is not installed (rustup target add ${target})`);
  if (ownLinker) return { possible: true };
  if (target === host) return hostLinker(target, toolchain, env);
  return crossLinker(target, toolchain, env);
}

export function rustcOf(toolchain: CargoToolchain, env: Env): string {
  return toolchain.rustc ?? envValue(env, "RUSTC") ?? "rustc";
}

/** rustc names the folder whether or not it is there, so its contents decide. */
async function installedStd(rustc: string, target: Target, env: Env): Promise<boolean> {
  const { stdout, status } = await run(
    { command: rustc, args: ["--print", "target-libdir", "--target", target], env },
    { output: "capture", timeoutMs: 30_000 },
  );
  if (status !== 0) return false;
  const files = await readdir(stdout.trim()).catch(() => []);
  return files.some((file) => /^libstd-.*\.(rlib|so|dylib|dll|rmeta)$/.test(file));
}

async function hostLinker(target: Target, toolchain: CargoToolchain, env: Env): Promise<Ability> {
  // The Microsoft linker is found through the registry, not the path: only a build can tell.
  if (targetRow(target)?.platform === "win32") return { possible: true };
  const linker = chosenLinker(target, toolchain, env) ?? "cc";
  return (await answers(linker, env)) ? { possible: true } : no(`the linker ${linker} is not there`);
}

async function crossLinker(target: Target, toolchain: CargoToolchain, env: Env): Promise<Ability> {
  const row = targetRow(target);
  if (row?.platform === "darwin")
    return process.platform === "darwin" ? appleSdk(env) : no(`${target} is only built on macOS`);
  if (row?.platform === "win32")
    return process.platform === "win32" ? { possible: true } : no(`${target} is only built on Windows`);
  const linker = crossLinkerName(target, toolchain, env);
  if (linker === undefined)
    return no(`no linker for ${target} is known; name one in \`toolchains\` or ${linkerVariable(target)}`);
  if (!(await answers(linker, env))) return no(`the linker ${linker} is not there`);
  // A compiler without the target's C library answers with the bare name it was asked for.
  const { stdout } = await run(
    { command: linker, args: ["-print-file-name=crti.o"], env },
    { output: "capture", timeoutMs: 30_000 },
  );
  return isAbsolute(stdout.trim()) ? { possible: true } : no(`${linker} has no C library of ${target}`);
}

async function appleSdk(env: Env): Promise<Ability> {
  const { status } = await run(
    { command: "xcrun", args: ["--show-sdk-path"], env },
    { output: "capture", timeoutMs: 30_000 },
  );
  return status === 0 ? { possible: true } : no("no macOS SDK is installed (xcode-select --install)");
}

/** The one chosen, else Debian's name of a cross compiler. Undefined where there is no such custom. */
export function crossLinkerName(target: Target, toolchain: CargoToolchain, env: Env): string | undefined {
  const chosen = chosenLinker(target, toolchain, env);
  if (chosen !== undefined) return chosen;
  const row = targetRow(target);
  if (row?.platform !== "linux") return undefined;
  const [arch = "", , , abi = ""] = target.split("-");
  const gccArch: Readonly<Record<string, string>> = { armv7: "arm", riscv64gc: "riscv64" };
  return `${gccArch[arch] ?? arch}-linux-${abi}-gcc`;
}

function chosenLinker(target: Target, toolchain: CargoToolchain, env: Env): string | undefined {
  return toolchain.linker ?? envValue(env, linkerVariable(target));
}

async function answers(program: string, env: Env): Promise<boolean> {
  const { status } = await run(
    { command: program, args: ["--version"], env },
    { output: "capture", timeoutMs: 30_000 },
  );
  return status === 0;
}
