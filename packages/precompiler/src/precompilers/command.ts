// The ready precompiler for everything else: any command that leaves a binary somewhere.

import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { BuildContext, CompileResult, PrecompilerFactory, Target } from "../precompiler.ts";
import { commandLine, run } from "../system/run.ts";
import { targetRow } from "../targets/table.ts";
import { assertPublishable, hostTarget } from "./current-target.ts";
import { headersVariable } from "./node-api-headers.ts";
import { placeBinary } from "./place.ts";

export interface CommandSpec {
  readonly command: string;
  /** In each, `@{target}`, `@{load_path}`, `@{priv_dir}` and `@{root}` are replaced. The user's arguments follow. */
  readonly args?: readonly string[];
  /** Relative to the package. Default: the package. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface CommandOptions {
  /** The published matrix, as Rust triples. */
  readonly targets: readonly Target[];
  /** What this host can build. Default: its own target, if that is in the matrix. */
  readonly compileTargets?: readonly Target[] | (() => readonly Target[] | Promise<readonly Target[]>);
  /** Vouches for targets beyond the five usual ones. Default false. */
  readonly allowOtherTargets?: boolean;
  /** One command or several, or a function of the target; on a user's machine the target is the machine's own. */
  readonly build: CommandSpec | readonly CommandSpec[] | ((target: Target) => CommandSpec | readonly CommandSpec[]);
  /**
   * Where the command leaves the binary, relative to the package, with the same replacements; it is then put into the
   * load path at once. Without it the command writes the load path by itself. Either file is taken away before each build.
   */
  readonly output?: string;
  /** What to do on a machine outside the matrix. Default `compile`. */
  readonly unavailable?: "compile" | "ignore";
}

/** Implements all required callbacks and `unavailableTarget`. The command also sees the replacements as `GUPPY_PRECOMPILER_*`. */
export function commandPrecompiler(options: CommandOptions): PrecompilerFactory {
  assertPublishable(options.targets, options.allowOtherTargets ?? false);
  const factory: PrecompilerFactory = (context) => ({
    allSupportedTargets: (operation) => (operation === "fetch" ? options.targets : compileTargets(options, context)),
    currentTarget: () => hostTarget(context.env),
    async buildNative(argv) {
      const target = await hostTarget(context.env);
      // A forced build must not fail for want of a name: the command may not need one.
      return execute(options, context, argv, target.ok ? target.value : "");
    },
    async precompile(argv, target) {
      const result = await execute(options, context, argv, target);
      return result.status === "ok"
        ? { ok: true, value: undefined }
        : { ok: false, error: result.diagnostics.map((one) => one.message).join("; ") };
    },
    unavailableTarget: () => options.unavailable ?? "compile",
  });
  return Object.assign(factory, { options });
}

async function compileTargets(options: CommandOptions, context: BuildContext): Promise<readonly Target[]> {
  const { compileTargets: targets } = options;
  if (typeof targets === "function") return targets();
  if (targets !== undefined) return targets;
  const own = await hostTarget(context.env);
  return own.ok && options.targets.includes(own.value) ? [own.value] : [];
}

async function execute(
  options: CommandOptions,
  context: BuildContext,
  argv: readonly string[],
  target: Target,
): Promise<CompileResult> {
  const specs = [typeof options.build === "function" ? options.build(target) : options.build].flat();
  const values: Readonly<Record<string, string>> = {
    target,
    load_path: context.loadPath,
    priv_dir: context.privDir,
    root: context.root,
    npm_target: targetRow(target)?.npm ?? target,
    napi_headers: headersVariable(context.root)["NAPI_INCLUDE_DIR"] ?? "",
  };
  const filled = (text: string): string => text.replace(/@\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const exported = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`GUPPY_PRECOMPILER_${name.toUpperCase()}`, value]),
  );
  const tools = { LOAD_PATH: context.loadPath, PRIV_DIR: context.privDir, TARGET: target };
  const commands = specs.map((spec, index) => ({
    command: filled(spec.command),
    // The user's own arguments are for the last one, which is what builds.
    args: [...(spec.args ?? []).map(filled), ...(index === specs.length - 1 ? argv : [])],
    cwd: resolve(context.root, spec.cwd ?? "."),
    env: { ...context.env, ...headersVariable(context.root), ...tools, ...exported, ...spec.env },
  }));
  const output = options.output === undefined ? undefined : resolve(context.root, filled(options.output));
  await mkdir(dirname(context.loadPath), { recursive: true });
  return makeAnew(output ?? context.loadPath, async () => {
    for (const command of commands) {
      context.trace(commandLine(command));
      const result = await run(command, { output: "inherit" });
      if (result.status !== 0)
        return failed(command.command, result.failure ?? `${command.command} ended with status ${result.status}`);
    }
    const name = commands.at(-1)?.command ?? "the build";
    const made = output ?? context.loadPath;
    if (!existsSync(made)) return failed(name, `${name} ended with status 0 and left nothing at ${made}`);
    if (output === undefined) return { status: "ok", diagnostics: [] };
    const placed = await placeBinary(output, context.loadPath);
    return placed.ok ? { status: "ok", diagnostics: [] } : failed(name, placed.error);
  });
}

/**
 * A tool that finds its output up to date would leave that of another target in its place, so it finds none. After a build that
 * failed the old file is back: it may be what is installed.
 */
async function makeAnew(path: string, build: () => Promise<CompileResult>): Promise<CompileResult> {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
  const kept = await rename(path, aside).then(
    () => true,
    () => false,
  );
  let status: CompileResult["status"] = "error";
  try {
    const result = await build();
    status = result.status;
    return result;
  } finally {
    // What a failed build has left may be half of a file.
    if (status === "error") await rm(path, { recursive: true, force: true });
    if (kept && status === "error") await rename(aside, path);
    else if (kept) await rm(aside, { recursive: true, force: true });
  }
}

function failed(compiler: string, message: string): CompileResult {
  return { status: "error", diagnostics: [{ severity: "error", compiler, message }] };
}
