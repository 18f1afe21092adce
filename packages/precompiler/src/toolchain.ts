// The regular toolchain, after `mix_compile/1`: what builds this package when no precompiler says otherwise.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ToolchainConfig } from "./config/config.ts";
import type { CompileResult } from "./precompiler.ts";
import { missingTools } from "./precompilers/missing-tools.ts";
import { type Env, envValue } from "./system/host.ts";
import { onPath } from "./system/on-path.ts";
import { type Reporter, silentReporter } from "./system/reporter.ts";
import { type Command, commandLine, run } from "./system/run.ts";

export interface ToolchainOptions {
  /** Default: the current folder. */
  readonly root?: string;
  readonly config?: ToolchainConfig;
  readonly reporter?: Reporter;
  readonly env?: Env;
}

/** `target` builds; `clean` removes what was built, with the arguments configured for it. */
export type ToolchainTask = "build" | "clean";

/**
 * Runs the toolchain with `argv` at the end of its arguments. A failure is a result with status `error`, not an exception.
 * The helper of the behaviour: a precompiler's `buildNative` may simply be this.
 */
export async function toolchainCompile(
  argv: readonly string[],
  options: ToolchainOptions = {},
): Promise<CompileResult> {
  return runToolchain(argv, "build", options);
}

/** Runs the configured `clean` arguments; `noop` without them. */
export async function toolchainClean(options: ToolchainOptions = {}): Promise<CompileResult> {
  if (options.config?.clean === undefined) return { status: "noop", diagnostics: [] };
  return runToolchain([], "clean", options);
}

async function runToolchain(
  argv: readonly string[],
  task: ToolchainTask,
  options: ToolchainOptions,
): Promise<CompileResult> {
  const config = options.config ?? {};
  const reporter = options.reporter ?? silentReporter;
  const cwd = join(options.root ?? process.cwd(), config.cwd ?? ".");
  const command = toolchainCommand(config, (name) => existsSync(join(cwd, name)), options.env ?? process.env, task);
  if (command === undefined)
    return failed("toolchain", `${cwd} has neither Cargo.toml nor binding.gyp nor Makefile`, config.errorMessage);
  const line: Command = {
    command: command.command,
    args: [...command.args, ...argv],
    cwd,
    env: { ...options.env, ...config.env },
  };
  reporter.trace?.(commandLine(line));
  const result = await run(line, { output: "inherit" });
  if (result.status === 0) return { status: "ok", diagnostics: [] };
  const missing = result.failure !== undefined && /ENOENT/.test(result.failure);
  return failed(
    command.command,
    result.failure ?? `${command.command} ended with status ${result.status}`,
    config.errorMessage ?? (missing ? missingTools(process.platform) : undefined),
  );
}

/** The program and its arguments, chosen by the first of the build files that is there. Pure. */
export function toolchainCommand(
  config: ToolchainConfig,
  has: (file: string) => boolean,
  env: Env,
  task: ToolchainTask = "build",
): { readonly command: string; readonly args: readonly string[] } | undefined {
  const own = task === "clean" ? config.clean : config.args;
  const make = envValue(env, "MAKE");
  const named = make ?? config.command;
  const makes = config.makefile !== undefined || has("Makefile") || has("makefile") || has("GNUmakefile");
  const makeArguments = [
    ...(config.makefile === undefined ? [] : ["-f", config.makefile]),
    ...(task === "build" ? (config.targets ?? []) : []),
    ...(own ?? []),
  ];
  if (config.command === undefined && config.makefile === undefined) {
    if (has("Cargo.toml")) return { command: "cargo", args: own ?? ["build", "--release"] };
    if (has("binding.gyp")) return { command: "node-gyp", args: own ?? ["rebuild"] };
  }
  if (named !== undefined && (config.command !== undefined || makes)) return { command: named, args: makeArguments };
  return makes ? { command: defaultMake(env), args: makeArguments } : undefined;
}

/** Windows' own tools have no make, the systems of BSD call GNU's by another name. */
function defaultMake(env: Env): string {
  if (process.platform === "win32" && onPath("nmake", env) !== undefined) return "nmake";
  return ["freebsd", "openbsd"].includes(process.platform) && onPath("gmake", env) !== undefined ? "gmake" : "make";
}

function failed(compiler: string, message: string, advice: string | undefined): CompileResult {
  return {
    status: "error",
    diagnostics: [{ severity: "error", compiler, message: advice === undefined ? message : `${message}. ${advice}` }],
  };
}
