// What a tree is made of, without a pixel: lines, keys, ticks and where things are dropped.
import { describe, expect, it } from "vitest";
import { checkStates, flipCheck } from "./tree-checks.ts";
import { dropAt, dropForKey } from "./tree-drop.ts";
import { actionForKey, lineForLetters } from "./tree-keys.ts";
import { findItem, type Loading, type TreeItem, treeLines } from "./tree-lines.ts";

const items: readonly TreeItem[] = [
  {
    id: "src",
    children: [{ id: "app.ts" }, { id: "view", children: [{ id: "row.ts" }, { id: "cell.ts", disabled: true }] }],
  },
  { id: "lazy", isBranch: true },
  { id: "readme" },
];
const open = new Set(["src", "view", "lazy"]);
const names = (of: readonly { item: TreeItem; note: string | null; level: number }[]): string =>
  of.map(({ item, note, level }) => `${level}${note === null ? item.id : `(${note})`}`).join(" ");

describe("lines of a tree", () => {
  it.each<[string, ReadonlySet<string>, readonly (readonly [string, Loading])[], string]>([
    ["closed", new Set(), [], "1src 1lazy 1readme"],
    ["open", new Set(["src"]), [], "1src 2app.ts 2view 1lazy 1readme"],
    ["loading", open, [], "1src 2app.ts 2view 3row.ts 3cell.ts 1lazy 2(loading) 1readme"],
    ["failed", new Set(["lazy"]), [["lazy", { state: "failed", message: "no" }]], "1src 1lazy 2(failed) 1readme"],
    ["empty", new Set(["lazy"]), [["lazy", { state: "loaded", children: [] }]], "1src 1lazy 2(empty) 1readme"],
    ["loaded", new Set(["lazy"]), [["lazy", { state: "loaded", children: [{ id: "x" }] }]], "1src 1lazy 2x 1readme"],
    ["a leaf that is said to be open", new Set(["readme"]), [], "1src 1lazy 1readme"],
  ])("%s", (_name, opened, loaded, expected) => {
    expect(names(treeLines(items, opened, new Map(loaded)))).toBe(expected);
  });

  it("know their place", () => {
    const line = treeLines(items, open).find(({ item }) => item.id === "cell.ts");
    expect(line).toMatchObject({ level: 3, position: 2, setSize: 2, isBranch: false });
    expect(line?.parent?.item.id).toBe("view");
  });

  it("of a hundred thousand come in a moment, and a chain as deep does not break", () => {
    const many = Array.from({ length: 100 }, (_, folder) => ({
      id: `f${folder}`,
      children: Array.from({ length: 1000 }, (_, file) => ({ id: `f${folder}/${file}` })),
    }));
    expect(treeLines(many, new Set(many.map(({ id }) => id)))).toHaveLength(100_100);
    let deep: TreeItem = { id: "d0" };
    for (let level = 1; level < 100_000; level++) deep = { id: `d${level}`, children: [deep] };
    const all = new Set(Array.from({ length: 100_000 }, (_, level) => `d${level}`));
    expect(treeLines([deep], all)).toHaveLength(100_000);
    expect(findItem([deep], "d0")?.id).toBe("d0");
  });
});

describe("keys of a tree", () => {
  // 0 src 1 app.ts 2 view 3 row.ts 4 cell.ts 5 lazy 6 (loading) 7 readme
  const lines = treeLines(items, open);
  it.each<[number, string, string]>([
    [0, "ArrowDown", "go 1"],
    [0, "ArrowUp", "go 0"],
    [5, "ArrowDown", "go 7"],
    [7, "ArrowDown", "go 7"],
    [7, "ArrowUp", "go 5"],
    [3, "Home", "go 0"],
    [3, "End", "go 7"],
    [0, "PageDown", "go 4"],
    [7, "PageUp", "go 3"],
    [5, "PageDown", "go 7"],
    [1, "PageUp", "go 0"],
    [0, "ArrowRight", "go 1"],
    [5, "ArrowRight", "nothing"],
    [1, "ArrowRight", "nothing"],
    [0, "ArrowLeft", "close 0"],
    [4, "ArrowLeft", "go 2"],
    [7, "ArrowLeft", "nothing"],
    [3, "*", "openAll 3"],
    [3, "x", "nothing"],
  ])("at %d, %s is %s", (at, key, expected) => {
    const action = actionForKey(lines, at, key, 4);
    expect(action === undefined ? "nothing" : `${action.type} ${"to" in action ? action.to : action.at}`).toBe(
      expected,
    );
  });

  it("opens what is closed", () => {
    expect(actionForKey(treeLines(items, new Set()), 0, "ArrowRight", 4)).toEqual({ type: "open", at: 0 });
  });

  it.each<[number, string, number | undefined]>([
    [0, "r", 3],
    [3, "r", 7],
    [7, "rr", 3],
    [3, "re", 7],
    [0, "VIEW", 2],
    [0, "z", undefined],
  ])("at %d, the letters %s lead to %s", (at, letters, expected) => {
    expect(lineForLetters(lines, at, letters)).toBe(expected);
  });
});

describe("ticks of a tree", () => {
  const states = (checked: readonly string[]): string => {
    const all = checkStates(items, new Set(checked));
    return ["src", "app.ts", "view", "row.ts", "cell.ts", "lazy"].map((id) => all.get(id)).join(" ");
  };
  it.each<[readonly string[], string]>([
    [[], "off off off off off off"],
    [["row.ts"], "mixed off mixed on off off"],
    [["view"], "mixed off on on on off"],
    [["app.ts", "row.ts", "cell.ts"], "on on on on on off"],
    [["src", "lazy"], "on on on on on on"],
    [["gone"], "off off off off off off"],
  ])("with %j", (checked, expected) => {
    expect(states(checked)).toBe(expected);
  });

  it.each<[readonly string[], string, readonly string[]]>([
    [[], "row.ts", ["row.ts"]],
    [["row.ts"], "row.ts", []],
    [[], "src", ["app.ts", "row.ts"]],
    [["app.ts"], "view", ["app.ts", "row.ts"]],
    [["src"], "app.ts", ["row.ts", "cell.ts"]],
    [["src"], "src", ["cell.ts"]],
    [[], "lazy", ["lazy"]],
  ])("with %j, a press on %s leaves %j: what is disabled stays as it is", (checked, id, expected) => {
    expect(flipCheck(items, new Set(checked), id)).toEqual(expected);
  });
});

describe("drops in a tree", () => {
  const lines = treeLines(items, open);
  const name = (drop: { target: string; position: string } | undefined): string =>
    drop === undefined ? "nothing" : `${drop.position} ${drop.target}`;
  it.each<[number, number, readonly string[], string]>([
    [0, 0.1, ["readme"], "before src"],
    [0, 0.5, ["readme"], "inside src"],
    [0, 0.9, ["readme"], "before app.ts"],
    [1, 0.4, ["readme"], "before app.ts"],
    [1, 0.6, ["readme"], "after app.ts"],
    [6, 0.5, ["readme"], "inside lazy"],
    [3, 0.5, ["src"], "nothing"],
    [2, 0.5, ["view"], "nothing"],
    [0, 0.9, ["app.ts"], "nothing"],
    [99, 0.5, ["readme"], "nothing"],
  ])("at %d, %d of the line, with %j: %s", (at, part, moved, expected) => {
    expect(name(dropAt(lines, at, part, moved))).toBe(expected);
  });

  it.each<[number, string, string]>([
    [7, "ArrowUp", "before lazy"],
    [0, "ArrowDown", "after lazy"],
    [0, "ArrowUp", "nothing"],
    [3, "ArrowLeft", "after view"],
    [7, "ArrowRight", "inside lazy"],
    [1, "ArrowRight", "nothing"],
    [7, "ArrowLeft", "nothing"],
  ])("by the keyboard at %d, Alt and %s: %s", (at, key, expected) => {
    expect(name(dropForKey(lines, at, key))).toBe(expected);
  });
});
