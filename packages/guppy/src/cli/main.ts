#!/usr/bin/env node
// The `guppy` command: picks the verb and prints what is wrong with the command line. Each verb has a file of its own, loaded
// only when it is asked for.
import { readFileSync } from "node:fs";
import { GuppyError } from "../errors.ts";
import { UsageError } from "./usage.ts";

const help = `guppy: native desktop windows from TypeScript on plain Node

Usage
  guppy run <file> [args]   run a .tsx, .ts, .jsx or .js app; what follows the file goes to the app
  guppy demo                open a small window, to see that guppy works here
  guppy doctor [--json]     say what guppy finds on this machine; ends with 1 if it cannot work
  guppy doctor --lockfile [file]
                            whether package-lock.json or pnpm-lock.yaml has the native package of every target
  guppy native path         print the native file that is loaded
  guppy native verify       compare its sha256 with the released one
  guppy native fetch        get it from the registry when it was left out at install
  guppy native build        build it from source: for systems it does not fit; --force builds it again
  guppy --help              show this
  guppy --version           show the version
`;

type Verb = (args: readonly string[]) => Promise<void>;

const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  run: async () => (await import("./run.ts")).run,
  demo: async () => (await import("./demo.ts")).demo,
  doctor: async () => (await import("./doctor.ts")).doctor,
  native: async () => (await import("./native.ts")).native,
};

const [first = "--help", ...rest] = process.argv.slice(2);

if (first === "--help" || first === "-h" || first === "help") console.log(help);
else if (first === "--version" || first === "-v") console.log(version());
else await runVerb(first, rest);

async function runVerb(name: string, args: readonly string[]): Promise<void> {
  try {
    const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (load === undefined) throw new UsageError(`There is no command \`${name}\`.`);
    const verb = await load();
    await verb(args);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${help}`);
      process.exitCode = 2;
    } else if (error instanceof GuppyError) {
      // Its text says what to do; the stack would push it out of sight.
      console.error(`${error.code}: ${error.message}`);
      process.exitCode = 1;
    } else throw error;
  }
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown";
}
