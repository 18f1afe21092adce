// Finding nodes of a page tree; what is missing, or found twice where one was asked for, is an error that lists what is there.
import { didYouMean, GuppyError } from "../errors.ts";
import { enums, type Role } from "../generated/values.ts";
import type { NodeStates, PageNode, PageTree } from "./page-tree.ts";

/** A string must match as a whole, a pattern somewhere. */
export type TextMatch = string | RegExp;

/** What is left out may be anything. */
export interface RoleOptions
  extends Partial<
    Pick<NodeStates, "checked" | "disabled" | "expanded" | "focused" | "invalid" | "required" | "selected">
  > {
  /** What assistive technology calls it: its label, else what stands on it. */
  readonly name?: TextMatch | undefined;
  readonly description?: TextMatch | undefined;
  readonly value?: TextMatch | undefined;
  readonly level?: number | undefined;
}

/** What was looked for, what fits, and what there is of the like for the error's message. */
export interface Search {
  readonly what: string;
  readonly found: readonly PageNode[];
  readonly near: readonly PageNode[];
}

const states = ["checked", "disabled", "expanded", "focused", "invalid", "required", "selected"] as const;

export function byRole(tree: PageTree, role: Role, options: RoleOptions = {}): Search {
  const roles: readonly string[] = enums.role;
  if (!roles.includes(role)) {
    const hint = didYouMean(role, roles) || " Roles are those of ARIA, as `button` or `listitem`.";
    throw new GuppyError("GUPPY_INVALID_VALUE", `There is no role ${show(String(role))}.${hint}`);
  }
  const ofRole = tree.nodes.filter((node) => node.role === role);
  const plain = (node: PageNode): boolean => node.role === "generic" || node.role === "none";
  return {
    what: [`the role ${role}`, ...wanted(options)].join(" and "),
    found: ofRole.filter((node) => fits(node, options)),
    near: ofRole.length > 0 ? ofRole : tree.nodes.filter((node) => !plain(node)),
  };
}

function wanted(options: RoleOptions): readonly string[] {
  const texts = (["name", "description", "value"] as const).flatMap((key) => {
    const match = options[key];
    return match === undefined ? [] : [`the ${key} ${show(match)}`];
  });
  const held = [...states, "level" as const].flatMap((key) =>
    options[key] === undefined ? [] : [`${key} ${options[key]}`],
  );
  return [...texts, ...held];
}

function fits(node: PageNode, options: RoleOptions): boolean {
  const { name, description, value, level } = options;
  return (
    (name === undefined || matches(node.name, name)) &&
    (description === undefined || matches(node.description ?? "", description)) &&
    (value === undefined || (node.value !== undefined && matches(node.value, value))) &&
    (level === undefined || node.level === level) &&
    states.every((state) => options[state] === undefined || node.states[state] === options[state])
  );
}

/** Of nodes within each other the innermost, which is the one that shows the text. */
export function byText(tree: PageTree, text: TextMatch): Search {
  const all = tree.nodes.filter((node) => matches(node.text, text));
  return {
    what: `the text ${show(text)}`,
    found: all.filter((node) => !node.children.some((child) => matches(child.text, text))),
    near: tree.nodes.filter((node) => node.children.length === 0 && node.text !== ""),
  };
}

export function byLabel(tree: PageTree, label: TextMatch): Search {
  const near = tree.nodes.filter((node) => node.label !== undefined);
  return { what: `the label ${show(label)}`, found: near.filter((node) => matches(node.label ?? "", label)), near };
}

export function byId(tree: PageTree, id: string): Search {
  return { what: `the id ${id}`, found: tree.nodes.filter((node) => node.id === id), near: tree.nodes };
}

/** The one that there must be. */
export function one(search: Search): PageNode {
  return atMostOne(search) ?? nothing(search);
}

/** The one, or null. */
export function atMostOne({ what, found }: Search): PageNode | null {
  if (found.length > 1) {
    throw new GuppyError("GUPPY_AMBIGUOUS", `${found.length} nodes have ${what}:\n${list(found)}`, {
      details: { ids: found.map((node) => node.id) },
    });
  }
  return found[0] ?? null;
}

/** All of them, in the order of the tree; at least one. */
export function all(search: Search): readonly PageNode[] {
  return search.found.length > 0 ? search.found : nothing(search);
}

function nothing({ what, near }: Search): never {
  const there = near.length === 0 ? "There is nothing like it." : `There are:\n${list(near)}`;
  throw new GuppyError("GUPPY_NOT_FOUND", `No node has ${what}. ${there}`);
}

const longestList = 20;

function list(nodes: readonly PageNode[]): string {
  const lines = nodes.slice(0, longestList).map((node) => `  ${describe(node)}`);
  return nodes.length > longestList
    ? [...lines, `  and ${nodes.length - longestList} more`].join("\n")
    : lines.join("\n");
}

function describe(node: PageNode): string {
  const name = node.name === "" ? node.text : node.name;
  return name === "" ? `${node.role} #${node.id}` : `${node.role} ${show(name)} #${node.id}`;
}

function matches(text: string, match: TextMatch): boolean {
  if (typeof match === "string") return text === match;
  // A pattern with the `g` flag remembers where it stopped.
  match.lastIndex = 0;
  return match.test(text);
}

function show(match: TextMatch): string {
  if (typeof match !== "string") return String(match);
  return JSON.stringify(match.length > 60 ? `${match.slice(0, 60)}…` : match);
}
