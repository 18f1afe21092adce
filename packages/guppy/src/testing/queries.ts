// Finding one node of a page tree; what is missing or found twice is an error that lists what is there.
import { GuppyError } from "../errors.ts";
import { nameOf, type PageNode, type PageTree } from "./page-tree.ts";

/** A string must match as a whole, a pattern somewhere. */
export type TextMatch = string | RegExp;

export interface RoleOptions {
  /** The label of the node, or its text where it has no label. */
  readonly name?: TextMatch | undefined;
}

export function findByRole(tree: PageTree, role: string, { name }: RoleOptions): PageNode {
  const what = name === undefined ? `the role ${role}` : `the role ${role} and the name ${show(name)}`;
  const ofRole = tree.nodes.filter((node) => node.role === role);
  const found = ofRole.filter((node) => name === undefined || matches(nameOf(node), name));
  const near =
    ofRole.length > 0 ? ofRole : tree.nodes.filter((node) => node.role !== "generic" && node.role !== "none");
  return single(found, what, near);
}

/** Of nodes within each other the innermost, which is the one that shows the text. */
export function findByText(tree: PageTree, text: TextMatch): PageNode {
  const found = tree.nodes.filter((node) => matches(node.text, text));
  const innermost = found.filter((node) => !node.children.some((child) => matches(child.text, text)));
  const near = tree.nodes.filter((node) => node.children.length === 0 && node.text !== "");
  return single(innermost, `the text ${show(text)}`, near);
}

export function findByLabel(tree: PageTree, label: TextMatch): PageNode {
  const labelled = tree.nodes.filter((node) => node.label !== undefined);
  const found = labelled.filter((node) => matches(node.label ?? "", label));
  return single(found, `the label ${show(label)}`, labelled);
}

export function findById(tree: PageTree, id: string): PageNode {
  const found = tree.nodes.filter((node) => node.id === id);
  return single(found, `the id ${id}`, tree.nodes);
}

function single(found: readonly PageNode[], what: string, near: readonly PageNode[]): PageNode {
  const [first, ...others] = found;
  if (first === undefined) {
    const there = near.length === 0 ? "There is nothing like it." : `There are:\n${list(near)}`;
    throw new GuppyError("GUPPY_NOT_FOUND", `No node has ${what}. ${there}`);
  }
  if (others.length > 0) {
    throw new GuppyError("GUPPY_AMBIGUOUS", `${found.length} nodes have ${what}:\n${list(found)}`, {
      details: { ids: found.map((node) => node.id) },
    });
  }
  return first;
}

const longestList = 20;

function list(nodes: readonly PageNode[]): string {
  const lines = nodes.slice(0, longestList).map((node) => `  ${describe(node)}`);
  return nodes.length > longestList
    ? [...lines, `  and ${nodes.length - longestList} more`].join("\n")
    : lines.join("\n");
}

function describe(node: PageNode): string {
  const name = nameOf(node);
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
