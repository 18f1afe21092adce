// Each verb: its flags to a driver's options, and the driver's outcome to lines, JSON and an exit code.
import { resolve } from "node:path";
import type { Project } from "../config/project.ts";
import { requirePrecompiler } from "../config/project.ts";
import { publishedTargets } from "../driver/artefacts.ts";
import { checksum } from "../driver/checksum.ts";
import { clean } from "../driver/clean.ts";
import { compile } from "../driver/compile.ts";
import { doctor } from "../driver/doctor.ts";
import { fetchArtefacts } from "../driver/fetch.ts";
import { precompile } from "../driver/precompile.ts";
import { awaitPublished } from "../driver/published.ts";
import { stage } from "../driver/stage.ts";
import { verify } from "../driver/verify.ts";
import { verifyPacked } from "../driver/verify-packed.ts";
import { exitStatus, PrecompilerError } from "../errors.ts";
import type { CompileResult } from "../precompiler.ts";
import type { Host } from "../system/host.ts";
import type { Reporter } from "../system/reporter.ts";
import type { ParsedCommand } from "./args.ts";
import { doctorLines, verifyLines } from "./report.ts";

export interface Outcome {
  readonly exitCode: number;
  /** For standard output. */
  readonly lines: readonly string[];
  /** The same for `--json`. */
  readonly data: unknown;
}

export interface Surroundings {
  readonly host: Host;
  readonly reporter: Reporter;
  /** A line of data that cannot wait for the outcome. */
  readonly print: (line: string) => void;
}

type Run = (command: ParsedCommand, project: Project, surroundings: Surroundings) => Promise<Outcome>;

const runs: Readonly<Record<string, Run>> = {
  async compile(command, project, surroundings) {
    const options = { ...base(command, surroundings), force: command.flags.has("force") };
    const outcome = await compile(project, command.argv, options);
    reportBuild(outcome, surroundings.reporter);
    const unavailable = outcome.cause?.code === "target_unavailable";
    const exitCode =
      outcome.status !== "error" ? 0 : unavailable ? exitStatus.target_unavailable : exitStatus.build_failed;
    const cause =
      outcome.cause === undefined ? undefined : { code: outcome.cause.code, message: outcome.cause.message };
    return { exitCode, lines: [], data: { ...outcome, cause } };
  },

  async precompile(command, project, surroundings) {
    const targets = command.options.get("target");
    const variant = command.options.get("variant")?.[0];
    const archives = await precompile(project, command.argv, {
      ...base(command, surroundings),
      onlyLocal: command.flags.has("only-local"),
      ...(targets === undefined ? {} : { targets }),
      ...(variant === undefined ? {} : { variant }),
    });
    return done(
      archives,
      archives.map((archive) => archive.path),
    );
  },

  async checksum(command, project, surroundings) {
    const { flags } = command;
    const { checksums, skipped } = await checksum(
      project,
      {
        ...selection(command),
        ignoreUnavailable: flags.has("ignore-unavailable"),
        merge: flags.has("merge"),
        sidecars: !flags.has("no-sidecar"),
        ...(flags.has("print") ? { print: surroundings.print } : {}),
      },
      base(command, surroundings),
    );
    return done({ checksums: Object.fromEntries(checksums), skipped: skipped.map((one) => one.filename) }, []);
  },

  async fetch(command, project, surroundings) {
    const targets = command.options.get("target");
    const out = command.options.get("out")?.[0];
    const archives = await fetchArtefacts(project, {
      ...base(command, surroundings),
      ...selection(command),
      ignoreUnavailable: command.flags.has("ignore-unavailable"),
      ...(targets === undefined ? {} : { targets }),
      ...(out === undefined ? {} : { out: resolve(surroundings.host.cwd, out) }),
    });
    return done(
      archives.map(({ bytes: _, ...archive }) => archive),
      archives.flatMap((archive) => archive.path ?? []),
    );
  },

  async targets(command, project) {
    const operation = command.options.get("operation")?.[0] ?? "fetch";
    if (operation !== "compile" && operation !== "fetch") {
      throw new PrecompilerError("usage", `--operation is ${JSON.stringify(operation)}, allowed is compile or fetch`, {
        next: "see guppy-precompiler targets --help",
      });
    }
    const targets =
      operation === "fetch"
        ? await publishedTargets(project)
        : await requirePrecompiler(project).allSupportedTargets(operation);
    return done(targets, targets);
  },

  async stage(command, project, surroundings) {
    const options = {
      ...base(command, surroundings),
      all: command.flags.has("all"),
      check: command.flags.has("check"),
    };
    const packages = await stage(project, options);
    return done(
      packages,
      packages.map((one) => one.dir),
    );
  },

  async verify(command, project, surroundings) {
    const { flags } = command;
    const options = base(command, surroundings);
    const packed = flags.has("packed") ? await verifyPacked(project, options) : undefined;
    const published = flags.has("published")
      ? await awaitPublished(project, { ...options, ...timeout(command) })
      : undefined;
    const alone = (packed ?? published) !== undefined && !flags.has("all") && !flags.has("only-local");
    const artefacts = alone ? [] : await verify(project, { ...options, ...selection(command) });
    const problems = artefacts.flatMap((artefact) => artefact.problems);
    // Wrong bytes weigh more than absent ones.
    const unloaded = artefacts.filter(
      ({ loadTest, problems: found }) => found.length === 0 && loadTest.state === "not run",
    );
    const demanded = flags.has("require-load") && unloaded.length > 0 ? [exitStatus.verification_failed] : [];
    const exitCode = Math.max(0, ...problems.map((problem) => exitStatus[problem.code]), ...demanded);
    for (const problem of problems) surroundings.reporter.warn(problem.message);
    for (const { filename, loadTest } of unloaded)
      surroundings.reporter.warn(
        `${filename} is not verified to load: ${loadTest.state === "not run" ? loadTest.reason : ""}`,
      );
    return {
      exitCode,
      lines: alone ? (published ?? []) : verifyLines(artefacts),
      data: { artefacts, packed, published },
    };
  },

  async doctor(command, project, surroundings) {
    const report = await doctor(project, base(command, surroundings));
    return done(report, doctorLines(report));
  },

  async clean(command, project, surroundings) {
    const result = await clean(project, { ...base(command, surroundings), cache: command.flags.has("cache") });
    reportBuild(result, surroundings.reporter);
    for (const path of result.removed) surroundings.reporter.info(`removed ${path}`);
    return { exitCode: result.status === "error" ? exitStatus.build_failed : 0, lines: [], data: result };
  },
};

export async function runVerb(command: ParsedCommand, project: Project, surroundings: Surroundings): Promise<Outcome> {
  const run = runs[command.verb.name];
  if (run === undefined) throw new Error(`the verb ${command.verb.name} is in the table but does nothing`);
  return run(command, project, surroundings);
}

function done(data: unknown, lines: readonly string[]): Outcome {
  return { exitCode: 0, lines, data };
}

function base(
  command: ParsedCommand,
  { host, reporter }: Surroundings,
): { host: Host; reporter: Reporter; offline?: boolean } {
  return command.flags.has("offline") ? { host, reporter, offline: true } : { host, reporter };
}

function selection(command: ParsedCommand): { readonly all: boolean; readonly onlyLocal: boolean } {
  return { all: command.flags.has("all"), onlyLocal: command.flags.has("only-local") };
}

function timeout(command: ParsedCommand): { readonly timeoutMs?: number } {
  const text = command.options.get("timeout")?.[0];
  if (text === undefined) return {};
  if (/^\d+$/.test(text)) return { timeoutMs: Number(text) * 1000 };
  throw new PrecompilerError("usage", `--timeout is ${JSON.stringify(text)}, allowed is a whole number of seconds`, {
    next: "see guppy-precompiler verify --help",
  });
}

function reportBuild(result: CompileResult, reporter: Reporter): void {
  for (const { severity, message, file, line } of result.diagnostics) {
    const text = `${file === undefined ? "" : `${file}${line === undefined ? "" : `:${line}`}: `}${message}`;
    if (severity === "error") reporter.warn(text);
    else reporter.info(text);
  }
}
