import { describe, expect, test } from "vitest";
import type { ElementKind } from "../generated/elements.ts";
import { elements } from "../generated/elements.ts";
import type { Role } from "../generated/values.ts";
import type { NodeStates, PageNode, PageTree } from "./page-tree.ts";
import { visiblePart } from "./page-tree.ts";
import { all, atMostOne, byId, byLabel, byRole, byText, one, type RoleOptions } from "./queries.ts";

const states: NodeStates = {
  ...{ focused: false, hovered: false, active: false, disabled: false, painted: true, focusVisible: false },
  ...{ busy: false, invalid: false, modal: false, readOnly: false, required: false },
  ...{ checked: undefined, selected: undefined, expanded: undefined, current: undefined },
};

function node(kind: ElementKind, id: string, own: Partial<PageNode> = {}): PageNode {
  const children = own.children ?? [];
  return {
    id,
    kind,
    role: elements[kind].role as Role,
    name: "",
    description: undefined,
    level: undefined,
    text: children.map((child) => child.text).join(" "),
    label: undefined,
    value: undefined,
    bounds: { x: 0, y: 0, width: 100, height: 100 },
    states,
    scroll: { x: 0, y: 0 },
    children,
    ...own,
  };
}

function treeOf(root: PageNode): PageTree {
  const nodes: PageNode[] = [];
  const parents = new Map<PageNode, PageNode>();
  const visit = (current: PageNode): void => {
    nodes.push(current);
    for (const child of current.children) {
      parents.set(child, current);
      visit(child);
    }
  };
  visit(root);
  return { root, nodes, parentOf: (of) => parents.get(of), numberOf: (of) => nodes.indexOf(of) };
}

const save = node("button", "save", { name: "Save", children: [node("text", "save.0", { text: "Save" })] });
const close = node("button", "close", {
  label: "Close window",
  name: "Close window",
  children: [node("text", "close.0", { text: "X" })],
});
const page = treeOf(node("div", "root", { children: [node("text", "title", { text: "Report 7" }), save, close] }));

describe("finds", () => {
  test.each<readonly [string, () => PageNode, string]>([
    ["by role and text", () => one(byRole(page, "button", { name: "Save" })), "save"],
    ["by role and label", () => one(byRole(page, "button", { name: /^close/i })), "close"],
    ["the innermost node with the text", () => one(byText(page, "Save")), "save.0"],
    ["by pattern", () => one(byText(page, /^report \d$/i)), "title"],
    ["by label", () => one(byLabel(page, "Close window")), "close"],
    ["by id", () => one(byId(page, "title")), "title"],
  ])("%s", (_how, find, id) => {
    expect(find().id).toBe(id);
  });
});

describe("says what is there when", () => {
  test.each<readonly [string, () => PageNode, string, RegExp]>([
    [
      "nothing has the name",
      () => one(byRole(page, "button", { name: "Open" })),
      "GUPPY_NOT_FOUND",
      /button "Save" #save\n.*button "Close window" #close/,
    ],
    ["nothing has the text", () => one(byText(page, "Reports")), "GUPPY_NOT_FOUND", /text "Report 7" #title/],
    ["nothing has the id", () => one(byId(page, "sav")), "GUPPY_NOT_FOUND", /#save/],
    ["several match", () => one(byRole(page, "button", {})), "GUPPY_AMBIGUOUS", /2 nodes have the role button/],
  ])("%s", (_when, find, code, message) => {
    expect(find).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });
});

describe("the visible part", () => {
  const inner = (x: number, y: number): PageNode => node("button", "b", { bounds: { x, y, width: 40, height: 20 } });
  const within = (child: PageNode): PageTree =>
    treeOf(
      node("div", "root", {
        children: [node("scroll", "s", { bounds: { x: 10, y: 10, width: 50, height: 50 }, children: [child] })],
      }),
    );

  test("is cut by the scroll box around it", () => {
    const child = inner(30, 50);
    expect(visiblePart(within(child), child)).toEqual({ x: 30, y: 50, width: 30, height: 10 });
  });

  test("is nothing for a node that is scrolled away", () => {
    const child = inner(10, 80);
    expect(visiblePart(within(child), child)).toBeUndefined();
  });
});

describe("by role, further told apart", () => {
  const heading = node("text", "heading", { role: "heading", name: "Mail", level: 2 });
  const on = node("div", "on", { role: "checkbox", name: "On", states: { ...states, checked: true, focused: true } });
  const half = node("div", "half", { role: "checkbox", name: "Half", states: { ...states, checked: "mixed" } });
  const off = node("div", "off", {
    role: "checkbox",
    name: "Off",
    states: { ...states, checked: false, disabled: true },
  });
  const volume = node("div", "volume", { role: "slider", name: "Volume", value: "7", description: "Of the alarm" });
  const form = treeOf(node("div", "root", { children: [heading, on, half, off, volume] }));

  test.each<readonly [Role, RoleOptions, readonly string[]]>([
    ["checkbox", {}, ["on", "half", "off"]],
    ["checkbox", { checked: true }, ["on"]],
    ["checkbox", { checked: false }, ["off"]],
    ["checkbox", { checked: "mixed" }, ["half"]],
    ["checkbox", { disabled: false }, ["on", "half"]],
    ["checkbox", { focused: true, name: /./g }, ["on"]],
    ["checkbox", { selected: false }, []],
    ["heading", { level: 2 }, ["heading"]],
    ["heading", { level: 1 }, []],
    ["slider", { value: "7", description: /alarm/ }, ["volume"]],
    ["slider", { value: "8" }, []],
  ])("%s %o", (role, options, ids) => {
    const search = byRole(form, role, options);
    expect(search.found.map(({ id }) => id)).toEqual(ids);
    if (ids.length > 0) expect(all(search)).toEqual(search.found);
    else expect(() => all(search)).toThrowError(/No node has the role/);
    if (ids.length < 2) expect(atMostOne(search)?.id).toBe(ids[0]);
    else expect(() => atMostOne(search)).toThrowError(/nodes have the role checkbox/);
  });

  test("the message says what was asked for", () => {
    const options: RoleOptions = { name: "Sound", checked: true, level: 3 };
    expect(() => one(byRole(form, "checkbox", options))).toThrowError(
      /^No node has the role checkbox and the name "Sound" and checked true and level 3\. There are:\n {2}checkbox "On" #on/,
    );
  });

  test("a role that there is not is refused with the nearest one", () => {
    expect(() => byRole(form, "chekbox" as Role)).toThrowError(/no role "chekbox"\. Did you mean `checkbox`\?/);
  });
});
