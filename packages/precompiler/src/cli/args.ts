// Words of a command line to a verb and its flags, strictly: what is not in the table is an error.
import { parseArgs } from "node:util";
import { errorMessage, PrecompilerError } from "../errors.ts";
import { commonFlags, type Verb, verbs } from "./flags.ts";

export interface ParsedCommand {
  readonly verb: Verb;
  readonly flags: ReadonlySet<string>;
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly argv: readonly string[];
}

/** @throws PrecompilerError `usage` */
export function parseCommand(words: readonly string[]): ParsedCommand {
  const [name = "", ...rest] = words;
  const verb = verbs.find((candidate) => candidate.name === name);
  if (verb === undefined)
    throw usage(
      `${JSON.stringify(name)} is no verb, the verbs are ${verbs.map((one) => one.name).join(", ")}`,
      "guppy-precompiler --help",
    );
  const separator = rest.indexOf("--");
  const own = separator === -1 ? rest : rest.slice(0, separator);
  const argv = separator === -1 ? [] : rest.slice(separator + 1);
  if (argv.length > 0 && !verb.argv)
    throw usage(
      `${verb.name} passes nothing on to a build, so it takes nothing after --`,
      `guppy-precompiler ${verb.name} --help`,
    );
  return { verb, argv, ...parseFlags(verb, own) };
}

function parseFlags(verb: Verb, words: readonly string[]): Pick<ParsedCommand, "flags" | "options"> {
  const table = [...verb.flags, ...commonFlags];
  const flags = new Set<string>();
  const options = new Map<string, readonly string[]>();
  try {
    const config = Object.fromEntries(
      table.map((one) => [one.name, { type: one.type, multiple: one.multiple ?? false }]),
    );
    const { values } = parseArgs({ args: [...words], options: config, strict: true, allowPositionals: false });
    for (const [key, value] of Object.entries(values)) {
      if (value === true) flags.add(key);
      else options.set(key, [value].flat().map(String));
    }
    return { flags, options };
  } catch (cause) {
    throw usage(errorMessage(cause), `guppy-precompiler ${verb.name} --help`);
  }
}

function usage(message: string, help: string): PrecompilerError {
  return new PrecompilerError("usage", message, { next: `see ${help}` });
}
