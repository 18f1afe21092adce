// The ready precompiler for Rust: `napi build` where @napi-rs/cli is installed, plain cargo on a user's machine.
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { BuildContext, CompileResult, Diagnostic, PrecompilerFactory, Result, Target } from "../precompiler.ts";
import { onPath } from "../system/on-path.ts";
import { type Command, commandLine, run } from "../system/run.ts";
import {
  cargoArguments,
  linkerVariable,
  napiBuildArguments,
  plainCargoArguments,
  zigbuildArguments,
} from "./cargo-arguments.ts";
import { type CargoToolchain, compileAbility, crossLinkerName, rustcHost, rustcOf } from "./cargo-host.ts";
import { readCargoMessages } from "./cargo-messages.ts";
import { assertPublishable, hostTarget } from "./current-target.ts";
import { placeBinary } from "./place.ts";
import { stripCommand } from "./strip.ts";

export interface CargoOptions {
  /** The published matrix, as Rust triples. */
  readonly targets: readonly Target[];
  /** Vouches for targets beyond the five usual ones. Default false. */
  readonly allowOtherTargets?: boolean;
  /** Relative to the package. Default `Cargo.toml`. */
  readonly manifestPath?: string;
  /** Default `release`. */
  readonly profile?: string;
  readonly features?: readonly string[];
  /** Default true. */
  readonly defaultFeatures?: boolean;
  /** Refuses to change `Cargo.lock`. Default false. */
  readonly locked?: boolean;
  /** Takes symbols out of the binary that is placed; the one in cargo's target folder keeps its own. Default false. */
  readonly strip?: boolean;
  /** The crate, in a workspace with several. */
  readonly package?: string;
  /** The executable to build, for the type `bin`. Default: the only one. */
  readonly bin?: string;
  readonly toolchains?: Readonly<Record<Target, CargoToolchain>>;
  /** Names the target to cargo also when it is rustc's own, so that builds which always name it share their folders. Default false. */
  readonly explicitTarget?: boolean;
  /** The oldest glibc to run on, per target; set by cargo-zigbuild, which has to be installed where one is given. */
  readonly glibcFloor?: Readonly<Record<Target, string>>;
  /** With @napi-rs/cli: where to keep the declarations it makes, relative to the package, such as `index.d.ts`. */
  readonly dts?: string;
  /** Default: whether @napi-rs/cli can be resolved from the package. Never for the type `bin`. */
  readonly napiCli?: boolean;
  /** What to do on a machine outside the matrix. Default `compile`. */
  readonly unavailable?: "compile" | "ignore";
}

/** Implements all required callbacks and `unavailableTarget`. */
export function cargoPrecompiler(options: CargoOptions): PrecompilerFactory {
  assertPublishable(options.targets, options.allowOtherTargets ?? false);
  const factory: PrecompilerFactory = (context) => ({
    allSupportedTargets: (operation) => (operation === "fetch" ? options.targets : buildableTargets(options, context)),
    currentTarget: () => hostTarget(context.env),
    buildNative: (argv) => buildNative(options, context, argv),
    async precompile(argv, target): Promise<Result<void>> {
      const built = await buildAndPlace(options, context, argv, target);
      return built.status === "ok" ? { ok: true, value: undefined } : { ok: false, error: firstError(built) };
    },
    unavailableTarget: () => options.unavailable ?? "compile",
  });
  // To be seen in the project's fingerprint.
  return Object.assign(factory, { options });
}

async function buildableTargets(options: CargoOptions, context: BuildContext): Promise<readonly Target[]> {
  const possible: Target[] = [];
  for (const target of options.targets) {
    const zig = options.glibcFloor?.[target] !== undefined && onPath("cargo-zigbuild", context.env) !== undefined;
    const ability = await compileAbility(target, options.toolchains?.[target] ?? {}, context.env, zig);
    if (ability.possible) possible.push(target);
    else context.log(`${target} cannot be built here: ${ability.reason}`);
  }
  return possible;
}

async function buildNative(
  options: CargoOptions,
  context: BuildContext,
  argv: readonly string[],
): Promise<CompileResult> {
  // Only the variables can ask for another target than rustc's own; without them a forced build detects nothing.
  const asked = ["TARGET_ARCH", "TARGET_VENDOR", "TARGET_OS", "TARGET_ABI"].some(
    (name) => (context.env[name] ?? "") !== "",
  );
  const target = asked ? await hostTarget(context.env) : undefined;
  if (target?.ok === false) return failed(target.error);
  return buildAndPlace(options, context, argv, target?.value);
}

async function buildAndPlace(
  options: CargoOptions,
  context: BuildContext,
  argv: readonly string[],
  target: Target | undefined,
): Promise<CompileResult> {
  const toolchain = (target === undefined ? undefined : options.toolchains?.[target]) ?? {};
  const host = await rustcHost(rustcOf(toolchain, context.env), context.env);
  if (host === undefined) return failed("no Rust compiler answers; install Rust, or let RUSTC name it");
  const cross = target === undefined || target === host ? undefined : target;
  const parts = cargoArguments(
    {
      manifestPath: resolve(context.root, options.manifestPath ?? "Cargo.toml"),
      target: cross ?? (options.explicitTarget ? host : undefined),
      profile: options.profile ?? "release",
      features: options.features ?? [],
      defaultFeatures: options.defaultFeatures ?? true,
      locked: options.locked ?? false,
      ...(options.package === undefined ? {} : { package: options.package }),
      ...(options.bin === undefined ? {} : { bin: options.bin }),
    },
    argv,
  );
  const env = buildEnv(cross, toolchain, context);
  const napi = context.type === "addon" && options.napiCli !== false ? napiCli(context.root) : undefined;
  const stripper = options.strip ? stripCommand(target ?? host, toolchain, context.env) : undefined;
  const place: Place = async (built, diagnostics) => {
    const result = await placeBinary(built, context.loadPath, stripper, context);
    return result.ok ? { status: "ok", diagnostics } : failed(result.error, diagnostics);
  };
  const floor = options.glibcFloor?.[target ?? host];
  if (floor !== undefined) {
    if (onPath("cargo-zigbuild", env) === undefined)
      return failed(
        `\`glibcFloor\` asks for glibc ${floor}, which cargo-zigbuild sets, and that is not installed (\`cargo install cargo-zigbuild\`)`,
      );
    const zig = zigbuildArguments(parts, target ?? host, floor);
    // With another linker the file would ask for the glibc that is installed for that one.
    const own = { ...env, [linkerVariable(target ?? host)]: undefined };
    const command: Command = { command: env["CARGO"] ?? "cargo", args: zig, cwd: context.root, env: own };
    return withCargo(command, options, context, place);
  }
  if (napi !== undefined) return withNapi(napi, parts, env, options, context, place);
  if (options.napiCli === true && context.type === "addon")
    return failed(`@napi-rs/cli cannot be resolved from ${context.root}`);
  return withCargo(
    { command: env["CARGO"] ?? "cargo", args: plainCargoArguments(parts), cwd: context.root, env },
    options,
    context,
    place,
  );
}

type Place = (built: string, diagnostics: readonly Diagnostic[]) => Promise<CompileResult>;

function buildEnv(
  cross: Target | undefined,
  toolchain: CargoToolchain,
  context: BuildContext,
): Record<string, string | undefined> {
  const linker = cross === undefined ? toolchain.linker : crossLinkerName(cross, toolchain, context.env);
  return {
    ...context.env,
    ...(toolchain.cargo === undefined ? {} : { CARGO: toolchain.cargo }),
    ...(toolchain.rustc === undefined ? {} : { RUSTC: toolchain.rustc }),
    ...(cross === undefined || linker === undefined ? {} : { [linkerVariable(cross)]: linker }),
    ...toolchain.env,
  };
}

function napiCli(root: string): string | undefined {
  try {
    const require = createRequire(join(root, "package.json"));
    return join(dirname(require.resolve("@napi-rs/cli/package.json")), "dist", "cli.js");
  } catch {
    return undefined;
  }
}

async function withNapi(
  cli: string,
  parts: ReturnType<typeof cargoArguments>,
  env: Command["env"],
  options: CargoOptions,
  context: BuildContext,
  place: Place,
): Promise<CompileResult> {
  const outputDir = await mkdtemp(join(tmpdir(), "guppy-napi-"));
  try {
    const command: Command = {
      command: process.execPath,
      args: [cli, ...napiBuildArguments(parts, outputDir)],
      cwd: context.root,
      ...(env === undefined ? {} : { env }),
    };
    context.trace(commandLine(command));
    const result = await run(command, { output: "inherit" });
    if (result.status !== 0) return failed(result.failure ?? `napi build ended with status ${result.status}`);
    const built = (await readdir(outputDir)).find((file) => file.endsWith(".node"));
    if (built === undefined) return failed("napi build left no .node file");
    const made = join(outputDir, "index.d.ts");
    if (options.dts !== undefined && existsSync(made)) await copyFile(made, resolve(context.root, options.dts));
    return await place(join(outputDir, built), []);
  } finally {
    await rm(outputDir, { recursive: true, force: true });
  }
}

async function withCargo(
  command: Command,
  options: CargoOptions,
  context: BuildContext,
  place: Place,
): Promise<CompileResult> {
  context.trace(commandLine(command));
  const result = await run(command, { output: "capture-stdout" });
  const { artifacts, diagnostics } = readCargoMessages(result.stdout);
  for (const { details } of diagnostics) if (typeof details === "string") context.log(details.trimEnd());
  if (result.status !== 0) return failed(result.failure ?? `cargo ended with status ${result.status}`, diagnostics);
  const files = artifacts.flatMap((artifact) => {
    if (context.type === "bin")
      return artifact.executable !== undefined && (options.bin ?? artifact.name) === artifact.name
        ? [artifact.executable]
        : [];
    return artifact.kinds.includes("cdylib") ? artifact.files.filter((file) => /\.(so|dylib|dll)$/.test(file)) : [];
  });
  const built = files.at(-1);
  if (built === undefined)
    return failed(`cargo built no ${context.type === "bin" ? "executable" : "cdylib"}`, diagnostics);
  return place(built, diagnostics);
}

function failed(message: string, diagnostics: readonly Diagnostic[] = []): CompileResult {
  return { status: "error", diagnostics: [...diagnostics, { severity: "error", compiler: "cargo", message }] };
}

/** The summary comes last but the compiler's own words come first and say more. */
function firstError(result: CompileResult): string {
  const errors = result.diagnostics
    .filter((diagnostic) => diagnostic.severity === "error")
    .map((diagnostic) => diagnostic.message);
  return [...new Set([errors[0], errors.at(-1)])].join("; ");
}
