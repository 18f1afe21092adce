// The ready precompiler for everything else: any command that leaves a binary somewhere.

import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { BuildContext, CompileResult, PrecompilerFactory, Target } from "../precompiler.ts";
import { commandLine, run } from "../system/run.ts";
import { assertPublishable, hostTarget } from "./current-target.ts";
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
  /** Vouches for targets beyond the five proven ones. Default false. */
  readonly allowUnproven?: boolean;
  /** One command, or a function of the target; on a user's machine the target is the machine's own. */
  readonly build: CommandSpec | ((target: Target) => CommandSpec);
  /**
   * Where the command leaves the binary, relative to the package, with the same replacements; it is then put into the
   * load path at once. Without it the command writes the load path by itself, and a half-written one is its own doing.
   */
  readonly output?: string;
  /** What to do on a machine outside the matrix. Default `compile`. */
  readonly unavailable?: "compile" | "ignore";
}

/** Implements all required callbacks and `unavailableTarget`. The command also sees the replacements as `GUPPY_PRECOMPILER_*`. */
export function commandPrecompiler(options: CommandOptions): PrecompilerFactory {
  assertPublishable(options.targets, options.allowUnproven ?? false);
  return (context) => ({
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
  const spec = typeof options.build === "function" ? options.build(target) : options.build;
  const values: Readonly<Record<string, string>> = {
    target,
    load_path: context.loadPath,
    priv_dir: context.privDir,
    root: context.root,
  };
  const filled = (text: string): string => text.replace(/@\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const exported = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`GUPPY_PRECOMPILER_${name.toUpperCase()}`, value]),
  );
  const command = {
    command: filled(spec.command),
    args: [...(spec.args ?? []).map(filled), ...argv],
    cwd: resolve(context.root, spec.cwd ?? "."),
    env: { ...context.env, ...exported, ...spec.env },
  };
  await mkdir(dirname(context.loadPath), { recursive: true });
  context.trace(commandLine(command));
  const result = await run(command, { output: "inherit" });
  if (result.status !== 0)
    return failed(spec.command, result.failure ?? `${spec.command} ended with status ${result.status}`);
  if (options.output === undefined) return { status: "ok", diagnostics: [] };
  const placed = await placeBinary(resolve(context.root, filled(options.output)), context.loadPath);
  return placed.ok ? { status: "ok", diagnostics: [] } : failed(spec.command, placed.error);
}

function failed(compiler: string, message: string): CompileResult {
  return { status: "error", diagnostics: [{ severity: "error", compiler, message }] };
}
