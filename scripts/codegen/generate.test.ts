// What is generated from a small schema: its numbers, its hash, and that both compilers take it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Schema } from "../../schema/language.ts";
import { loadSchema } from "./load-schema.ts";
import { type Model, modelOf } from "./model.ts";
import { generateRust } from "./rust.ts";
import { samplePatches, sampleRequests } from "./sample-messages.ts";
import { sampleRecords } from "./sample-records.ts";
import { someWords } from "./samples.ts";
import { schemaHash } from "./schema-hash.ts";
import { loneSchema, smallSchema } from "./small-schema.ts";
import { generateTypeScript } from "./typescript.ts";
import { type GeneratedFile, root } from "./write.ts";

const version = 9;
const small = modelOf(smallSchema, version);
const folder = mkdtempSync(join(tmpdir(), "guppy-codegen-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function place(files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function numbersOf(entries: readonly { readonly name: string; readonly number: number }[]): readonly string[] {
  return entries.map(({ name, number }) => `${number} ${name}`);
}

describe("numbers", () => {
  it("follow the sorted names, in each kind from 0", () => {
    expect(numbersOf(small.kinds)).toEqual(["0 tab", "1 tabs"]);
    expect(small.kinds.map((kind) => numbersOf(kind.events))).toEqual([
      ["0 change", "1 move"],
      ["0 change", "1 move"],
    ]);
    expect(numbersOf(small.kinds[1]?.props.slice(0, 3) ?? [])).toEqual(["0 blob", "1 count", "2 exact"]);
    expect(numbersOf(small.requests)).toEqual(["0 call", "1 list", "2 open", "3 play"]);
  });

  it("of states and words follow the order in which they are written", () => {
    expect(numbersOf(small.states)).toEqual(["0 base", "1 hover"]);
    expect(small.enums).toEqual([{ name: "size", words: ["small", "large"] }]);
  });

  it("do not depend on the order in which elements are found", () => {
    const turned = modelOf({ ...smallSchema, elements: [...smallSchema.elements].reverse() }, version);
    expect(schemaHash(turned)).toBe(schemaHash(small));
  });

  it("payloads are shared by the kinds that have the same", () => {
    expect(small.sharedEvents.map(({ name }) => name)).toEqual(["move"]);
    expect(small.sharedCommands.map(({ name }) => name)).toEqual(["reset"]);
  });
});

describe("the hash", () => {
  const hash = (change: Partial<Schema>, of = version): string =>
    schemaHash(modelOf({ ...smallSchema, ...change }, of));
  const before = hash({});
  const option = smallSchema.windowOptions["width"];
  const [, [, tab] = ["", undefined]] = smallSchema.elements;

  it.each<[string, Partial<Schema>]>([
    ["a range", { windowOptions: { ...smallSchema.windowOptions, width: { type: "f32", max: 10 } } }],
    ["a default", { windowOptions: { ...smallSchema.windowOptions, title: { type: "string", default: "other" } } }],
    ["a limit", { limits: { ...smallSchema.limits, nodes: { value: 1, doc: "" } } }],
    ["a state", { states: { base: { doc: "" }, focus: { doc: "" }, hover: { doc: "" } } }],
    ["the order of states", { states: { hover: { doc: "" }, base: { doc: "" } } }],
    ["a colour of the theme", { theme: { surface: { doc: "", light: "#fefefe", dark: "#000000" } } }],
    ["an error", { errorCodes: { ...smallSchema.errorCodes, GUPPY_NEW: { doc: "" } } }],
    ["an element", { elements: smallSchema.elements.slice(1) }],
    [
      "what an element may hold",
      { elements: smallSchema.elements.map(([kind, spec]) => [kind, { ...spec, children: "none" }]) },
    ],
  ])("changes with %s", (_name, change) => {
    expect(hash(change)).not.toBe(before);
  });

  it("changes with the version of the wire", () => {
    expect(hash({}, version + 1)).not.toBe(before);
  });

  it.each<[string, Partial<Schema>]>([
    [
      "a sentence",
      { windowOptions: { ...smallSchema.windowOptions, width: { ...option, type: "f32", doc: "Other words." } } },
    ],
    ["a shorthand", { shorthands: {} }],
    ["a class prefix", { states: { base: { doc: "" }, hover: { doc: "", prefix: "over" } } }],
    [
      "a deadline",
      {
        requests: Object.fromEntries(
          Object.entries(smallSchema.requests).map(([name, of]) => [name, { ...of, deadline: 7 }]),
        ),
      },
    ],
  ])("stays with %s, which only one side knows", (_name, change) => {
    expect(hash(change)).toBe(before);
  });

  it("is made of something", () => {
    expect(tab).toBeDefined();
    expect(before).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("what is generated", () => {
  it.each<[string, Schema]>([
    ["a small schema", smallSchema],
    ["one kind by itself", { ...smallSchema, ...loneSchema }],
  ])(
    "is Rust that compiles with the code around it and leaves nothing unused: %s",
    (_name, schema) => {
      const model = modelOf(schema, version);
      const crate = "crates/guppy-wire/src";
      cpSync(join(root, crate), join(folder, crate), { recursive: true });
      rmSync(join(folder, crate, "generated"), { recursive: true });
      place(generateRust(model, schemaHash(model)));
      const args = [
        "--edition",
        "2024",
        "--crate-type",
        "lib",
        "--emit",
        "metadata",
        "-D",
        "warnings",
        "--out-dir",
        folder,
      ];
      execFileSync("rustc", [...args, join(folder, crate, "lib.rs")], {
        cwd: root,
        stdio: ["ignore", "ignore", "pipe"],
      });
    },
    120_000,
  );

  it("is TypeScript that type-checks by itself", () => {
    place(generateTypeScript(small, schemaHash(small)));
    const compilerOptions = { noEmit: true, types: [] };
    const config = { extends: join(root, "tsconfig.base.json"), compilerOptions, include: ["packages"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const tsc = createRequire(join(root, "package.json")).resolve("typescript/package.json");
    const run = () =>
      execFileSync(process.execPath, [join(dirname(tsc), "bin", "tsc"), "-p", folder], { encoding: "utf8" });
    expect(run()).toBe("");
  }, 120_000);
});

describe("the samples of the golden bytes", () => {
  it("show every entry of the schema", async () => {
    const model = modelOf(await loadSchema(), version);
    const seen = seenIn(model);
    expect(entriesOf(model).filter((entry) => !seen.has(entry))).toEqual([]);
  });
});

/** What the samples must show, as `kind.prop` and so on. */
function entriesOf(model: Model): readonly string[] {
  const kinds = model.kinds.flatMap(({ name, props, events, commands }) => [
    `kind ${name}`,
    ...props.flatMap((prop) => [`set ${name}.${prop.name}`, `unset ${name}.${prop.name}`]),
    ...events.map((event) => `event ${name}.${event.name}`),
    ...commands.map((command) => `command ${name}.${command.name}`),
  ]);
  const named = (what: string, entries: readonly { readonly name: string }[]) =>
    entries.map(({ name }) => `${what} ${name}`);
  return [
    ...kinds,
    ...named("op", model.styleOps),
    ...model.states.map(({ number }) => `state ${number}`),
    ...named("request", model.requests),
    ...named("answer", model.requests),
    ...named("input", model.inputs),
    ...named("option", model.windowOptions),
    ...named("window event", model.windowEvents),
    ...model.enums.flatMap(({ words }) => someWords(words).map((word) => `word ${word}`)),
  ];
}

function seenIn(model: Model): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const op of samplePatches(model).flatMap(({ ops }) => ops)) {
    if (op.op === "create") seen.add(`kind ${op.kind}`);
    if (op.op === "create" || op.op === "update") {
      for (const [name, value] of Object.entries(op.props ?? {})) {
        seen.add(`${value === undefined ? "unset" : "set"} ${op.kind}.${name}`);
        seen.add(`word ${value}`);
      }
    }
    if (op.op !== "defineStyle") continue;
    for (const { state, ops } of op.ref.groups) {
      seen.add(`state ${state}`);
      for (const { name, value } of ops) seen.add(`op ${name}`).add(`word ${value}`);
    }
  }
  for (const { request, params } of sampleRequests(model)) {
    seen.add(`request ${request}`);
    if ("command" in params) seen.add(`command ${params.kind}.${params.command}`);
    if ("options" in params) for (const name of Object.keys(params.options)) seen.add(`option ${name}`);
    if (!("inputs" in params)) continue;
    for (const input of params.inputs) {
      seen.add(`input ${input.type}`);
      for (const value of Object.values(input)) seen.add(`word ${value}`);
    }
  }
  for (const { words } of sampleRecords(model)) {
    if (words["type"] === "event") seen.add(`event ${words["kind"]}.${words["name"]}`);
    if (words["type"] === "windowEvent") seen.add(`window event ${words["name"]}`);
    if (words["type"] === "reply") seen.add(`answer ${words["answers"]}`);
    for (const value of Object.values(words["payload"] ?? {})) seen.add(`word ${value}`);
  }
  return seen;
}
