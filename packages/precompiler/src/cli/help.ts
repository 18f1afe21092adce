// Help from the table of verbs. Pure.
import { commonFlags, type Flag, type Verb, verbs } from "./flags.ts";

export function overview(): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length));
  return [
    "guppy-precompiler <verb> [flags] [-- arguments for the build]",
    "",
    ...verbs.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}`),
    "",
    "Logs go to standard error, data to standard output. `guppy-precompiler <verb> --help` explains a verb.",
    "Exit codes: 0 done, 1 build or network, 2 usage or configuration, 3 integrity, 4 target unavailable.",
  ].join("\n");
}

export function verbHelp(verb: Verb): string {
  const flags = [...verb.flags, ...commonFlags];
  const width = Math.max(...flags.map((flag) => spelling(flag).length));
  return [
    `guppy-precompiler ${verb.name} [flags]${verb.argv ? " [-- arguments for the build]" : ""}`,
    "",
    verb.summary,
    "",
    ...flags.map((flag) => `  ${spelling(flag).padEnd(width)}  ${flag.help}`),
    "",
    `On standard output: ${verb.stdout}.`,
    `Example: ${verb.example}`,
  ].join("\n");
}

function spelling(flag: Flag): string {
  return flag.value === undefined ? `--${flag.name}` : `--${flag.name} ${flag.value}`;
}
