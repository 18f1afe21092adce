// The command line: finds the package, runs one verb and turns its outcome into text and an exit code.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { loadProject } from "../config/load.ts";
import { exitStatus, explainError, PrecompilerError } from "../errors.ts";
import { currentHost, type Host } from "../system/host.ts";
import { isSystemError, systemFailure } from "../system/system-errors.ts";
import { parseCommand } from "./args.ts";
import { overview, verbHelp } from "./help.ts";
import { cliReporter, type Output } from "./output.ts";
import { runInit } from "./run-init.ts";
import { type Outcome, runVerb } from "./run-verb.ts";

/** @returns the exit code; the caller ends the process */
export async function main(
  words: readonly string[],
  output: Output = process,
  host: Host = currentHost(),
): Promise<number> {
  const [first] = words;
  if (first === undefined || first === "--help" || first === "help") {
    (first === undefined ? output.stderr : output.stdout).write(`${overview()}\n`);
    return first === undefined ? 2 : 0;
  }
  // Also wanted for the error of a line that cannot be parsed; what follows `--` is the build's.
  const separator = words.indexOf("--");
  const json = words.slice(0, separator === -1 ? words.length : separator).includes("--json");
  try {
    const command = parseCommand(words);
    if (command.flags.has("help")) {
      output.stdout.write(`${verbHelp(command.verb)}\n`);
      return 0;
    }
    const reporter = cliReporter(output.stderr, command.flags.has("verbose"));
    const root = packageRoot(command.options.get("cwd")?.[0], host);
    if (command.verb.name === "init") return finish(await runInit(command, root, reporter), json, output);
    const outcome = await runVerb(command, await loadProject(root, host, reporter), {
      host,
      reporter,
      print: (line) => !json && output.stdout.write(`${line}\n`),
    }).finally(() => reporter.finish());
    return finish(outcome, json, output);
  } catch (error) {
    return fail(asKnown(error, host), { json, verbose: words.includes("--verbose") }, output);
  }
}

/** Whatever the system refused outside a driver, such as in reading the configuration. */
function asKnown(error: unknown, host: Host): unknown {
  return isSystemError(error) ? systemFailure(error, host.cwd) : error;
}

function finish(outcome: Outcome, json: boolean, output: Output): number {
  if (json) output.stdout.write(`${JSON.stringify(outcome.data, null, 2)}\n`);
  else for (const line of outcome.lines) output.stdout.write(`${line}\n`);
  return outcome.exitCode;
}

function fail(
  error: unknown,
  { json, verbose }: { readonly json: boolean; readonly verbose: boolean },
  output: Output,
): number {
  const known = error instanceof PrecompilerError ? error : undefined;
  output.stderr.write(`error: ${explainError(error)}\n`);
  if (known === undefined) {
    output.stderr.write("  next: this is a defect of guppy-precompiler; report it with what --verbose says\n");
    if (verbose && error instanceof Error) output.stderr.write(`${error.stack}\n`);
  }
  if (json)
    output.stdout.write(
      `${JSON.stringify({ error: { code: known?.code ?? "internal", message: explainError(error), place: known?.place, next: known?.next } }, null, 2)}\n`,
    );
  return known === undefined ? 1 : exitStatus[known.code];
}

/** The folder asked for, else the nearest one upwards with a package.json. */
function packageRoot(asked: string | undefined, host: Host): string {
  if (asked !== undefined) return resolve(host.cwd, asked);
  for (let folder = host.cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) return host.cwd;
  }
}
