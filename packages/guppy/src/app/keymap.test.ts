// Several sources of keys: which wins, what they hide, and what a window takes.
import { expect, test } from "vitest";
import { bindingsFor, conflictsOf, declaredKeys, keysOf, layered } from "./keymap.ts";
import { type KeymapEntry, readEntry } from "./keymap-lines.ts";
import { readKeymapText } from "./keymap-text.ts";
import { parseWhen } from "./when-expressions.ts";

const commands = ["file.open", "file.save", "view.side"];

function lines(source: string, ...entries: readonly KeymapEntry[]) {
  return entries.map((entry, index) => {
    const read = readEntry(entry, `${source}:${index + 1}`, commands);
    if (!read.ok) throw new Error(read.why);
    return read.value;
  });
}

const app = lines(
  "app",
  { keys: "mod-s", command: "file.save" },
  { keys: "mod-o", command: "file.open" },
  { keys: "f2", command: "file.save", when: "focus == codeEditor" },
);

test("a later source wins, and within one a later line", () => {
  const user = lines("user", { keys: "mod-s", command: "file.open" }, { keys: "mod-b", command: "file.save" });
  const all = layered([app, user]);
  expect(bindingsFor(all, "ctrl-s").map(({ command }) => command)).toEqual(["file.open", "file.save"]);
  expect(keysOf(all, "file.save")?.label).toBe("Ctrl+B");
  expect(keysOf(all, "view.side")).toBeUndefined();
});

test("a minus takes a binding away, with the keys or all of a command's", () => {
  const one = layered([app, lines("user", { keys: "mod-s", command: "-file.save" })]);
  expect(one.map(({ keys }) => keys.name)).toEqual(["f2", "ctrl-o"]);
  const read = readEntry({ command: "-file.save" }, "user:1", commands);
  expect(layered([app, read.ok ? [read.value] : []]).map(({ keys }) => keys.name)).toEqual(["ctrl-o"]);
});

test("conflicts name both sources, also of keys that begin longer ones", () => {
  const user = lines("user", { keys: "mod-s", command: "file.open" }, { keys: "mod-o mod-o", command: "view.side" });
  expect(conflictsOf(layered([app, user]))).toEqual([
    {
      keys: "Ctrl+O",
      winner: { command: "view.side", source: "user:2" },
      loser: { command: "file.open", source: "app:2" },
    },
    {
      keys: "Ctrl+S",
      winner: { command: "file.open", source: "user:1" },
      loser: { command: "file.save", source: "app:1" },
    },
  ]);
});

test("keys that are shared by conditions are no conflict", () => {
  const user = lines("user", { keys: "f2", command: "view.side", when: "focus == none" });
  expect(conflictsOf(layered([app, user]))).toEqual([]);
});

test("a window takes keys where a binding of them may hold", () => {
  const when = parseWhen("sidebar");
  const whenOf = (id: string) => (id === "file.open" && when.ok ? when.value : undefined);
  const declared = (sidebar: boolean) => declaredKeys(layered([app]), "main", { sidebar }, whenOf);
  expect(declared(false)).toEqual([
    { keys: "f2", focus: "codeEditor" },
    { keys: "ctrl-s", focus: "" },
  ]);
  expect(declared(true)).toContainEqual({ keys: "ctrl-o", focus: "" });
});

test("a user's file is read line by line", () => {
  const text = `// My keys
[
  { "keys": "ctrl-s", "command": "file.open" }, // twice
  { "keys": "ctrl-k ctrl-s", "command": "file.save", "when": "focus == codeEditor", "args": { "all": true } },
  {
    "keys": "f5",
    "command": "view.side",
  },
  { "keys": "ctrl-b, "command": "view.side" },
  { "keys": "ctrl-entr", "command": "view.side" },
  { "keys": "f6", "command": "view.sid" }
  { "keys": "f7", "command": "view.side", "wen": "x" },
  { "keys": "f8", "command": "view.side", "when": "a &&" },
  nonsense
  { "keys": "f9", "command": "-view.side" }
]`;
  const { lines: read, problems } = readKeymapText(text, "keymap.json", commands);
  expect(read.map((line) => ("removes" in line ? `-${line.removes}` : `${line.keys.name} ${line.command}`))).toEqual([
    "ctrl-s file.open",
    "ctrl-k ctrl-s file.save",
    "f5 view.side",
    "-view.side",
  ]);
  expect(read[1]).toMatchObject({ args: { all: true }, source: "keymap.json:4" });
  expect(problems.map(({ source, message }) => `${source} ${message}`)).toEqual([
    "keymap.json:14 `nonsense` stands outside of the lines",
    'keymap.json:9 `{ "keys": "ctrl-b, "command": "view.side" },` is no JSON object',
    "keymap.json:10 there is no key `entr`, in `ctrl-entr` (did you mean `enter`?)",
    "keymap.json:11 there is no command `view.sid` (did you mean `view.side`?)",
    "keymap.json:12 `wen` is not known (did you mean `when`?)",
    "keymap.json:13 `a &&` is no condition: it ends too early",
  ]);
});

test.each([
  ["", 0],
  ["[]", 0],
  ["null", 1],
  ["[1, 2]", 1],
  ["{", 1],
  ["}}}}", 1],
  ['"', 1],
  ['[{ "keys": 7, "command": "file.save" }]', 1],
  ['[{ "keys": "f5", "command": ["file.save"] }]', 1],
  ["\u0000\uFFFF{}", 2],
])("%j has %i problems and no line", (text, count) => {
  const { lines: read, problems } = readKeymapText(text, "keymap.json", commands);
  expect([read.length, problems.length]).toEqual([0, count]);
});

test("thousands of lines end somewhere", () => {
  const many = `[${'{ "keys": "f5", "command": "file.save" },\n'.repeat(5000)}]`;
  const { lines: read, problems } = readKeymapText(many, "keymap.json", commands);
  expect(read).toHaveLength(4096);
  expect(problems[0]?.message).toContain("more than 4096 lines");
});
