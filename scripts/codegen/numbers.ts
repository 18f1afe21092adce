// Keeps numbers append-only: `schema/numbers.json` remembers every number that was ever given out, and to whom.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCodes, loadErrorCodes } from "../../schema/errors.ts";
import { events } from "../../schema/events.ts";
import { nodes, props } from "../../schema/nodes.ts";
import { enums, states, styleOps } from "../../schema/styles.ts";
import { inputs, requests, windowOptions } from "../../schema/windows.ts";
import { type GeneratedFile, root } from "./write.ts";

type Numbers = Readonly<Record<string, number>>;
type Ledger = Readonly<Record<string, Numbers>>;

const path = "schema/numbers.json";

/** Numbers that went to another owner, as sentences. */
export function numberProblems(): readonly string[] {
  const now = current();
  return Object.entries(remembered()).flatMap(([table, given]) => {
    const owners = new Map(Object.entries(now[table] ?? {}).map(([name, number]) => [number, name]));
    return Object.entries(given).flatMap(([name, number]) => {
      const own = now[table]?.[name];
      if (own !== undefined && own !== number)
        return [`${table}: ${name} has the number ${own}, and in ${path} ${number}`];
      const owner = owners.get(number);
      if (owner === undefined || owner === name) return [];
      return [
        `${table}: ${owner} has the number ${number}, which ${path} gave to ${name}; after a rename, rename it there too`,
      ];
    });
  });
}

/** What was remembered and what is new, by number; nothing is ever taken out. */
export function generateNumbers(): readonly GeneratedFile[] {
  const before = remembered();
  const tables = Object.entries(current()).map(([table, numbers]): [string, Numbers] => {
    const all = Object.entries({ ...before[table], ...numbers });
    return [table, Object.fromEntries(all.sort((a, b) => a[1] - b[1]))];
  });
  return [{ path, text: `${JSON.stringify(Object.fromEntries(tables), null, 2)}\n` }];
}

function current(): Ledger {
  const numbered = {
    states,
    styleOps,
    props,
    nodes,
    events,
    windowOptions,
    requests,
    inputs,
    errorCodes,
    loadErrorCodes,
  };
  const tables = Object.entries(numbered).map(([table, entries]): [string, Numbers] => {
    const specs: Readonly<Record<string, { readonly number: number }>> = entries;
    return [table, Object.fromEntries(Object.entries(specs).map(([name, { number }]) => [name, number]))];
  });
  const lists = Object.entries(enums).map(([list, words]: [string, readonly string[]]): [string, Numbers] => {
    return [`enums.${list}`, Object.fromEntries(words.map((word, index) => [word, index]))];
  });
  return Object.fromEntries([...tables, ...lists]);
}

function remembered(): Ledger {
  const file = join(root, path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Ledger) : {};
}
