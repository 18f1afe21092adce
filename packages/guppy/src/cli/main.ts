#!/usr/bin/env node
// The `guppy` command: picks the verb and prints what is wrong with the command line. Each verb has a file of its own, loaded
// only when it is asked for.
import { readFileSync } from "node:fs";
import { didYouMean, GuppyError } from "../errors.ts";
import { type Command, commandHelp, commands, help, isCommand, UsageError } from "./usage.ts";

type Verb = (args: readonly string[]) => Promise<void>;

const verbs: Readonly<Record<Command, () => Promise<Verb>>> = {
  run: async () => (await import("./run.ts")).run,
  check: async () => (await import("./check.ts")).check,
  demo: async () => (await import("./demo.ts")).demo,
  doctor: async () => (await import("./doctor.ts")).doctor,
  native: async () => (await import("./native.ts")).native,
};

const [first = "--help", ...rest] = process.argv.slice(2);

if (isHelp(first)) console.log(isCommand(rest[0] ?? "") ? commandHelp[rest[0] as Command] : help);
else if (first === "--version" || first === "-v") console.log(version());
else await runVerb(first, rest);

async function runVerb(name: string, args: readonly string[]): Promise<void> {
  try {
    if (!isCommand(name)) throw new UsageError(`There is no command \`${name}\`.${didYouMean(name, commands)}`);
    // What follows the file belongs to the app, `--help` too.
    if (isHelp(args[0])) {
      console.log(commandHelp[name]);
      return;
    }
    const verb = await verbs[name]();
    await verb(args);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message} For help: guppy ${isCommand(name) ? `${name} ` : ""}--help`);
      process.exitCode = 2;
    } else if (error instanceof GuppyError && name !== "run") {
      // Its text says what to do; the stack would push it out of sight. What a program throws under `run` keeps its own.
      console.error(`${error.code}: ${error.message}`);
      process.exitCode = 1;
    } else throw error;
  }
}

function isHelp(word: string | undefined): boolean {
  return word === "--help" || word === "-h" || word === "help";
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown";
}
