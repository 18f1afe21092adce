// The tree all stages are measured on: a table as apps have them, with text that differs and styles that repeat.
import { type Element, ui } from "guppy";
import type { IrNode } from "../../guppy/src/ir/node.ts";

/** Nodes in a row: its box, a text in a box, and a button with a text. */
export const nodesInRow = 5;

/**
 * The rows of a tree of `nodes` nodes, with what fills it up to that number; the text of row 0 ends in `mark`. With `run` each
 * button has a handler of its own, as where handlers are written in place.
 */
export function rows(nodes: number, mark = "", run?: () => unknown): readonly Element[] {
  const full = Math.floor((nodes - 1) / nodesInRow);
  const rest = nodes - 1 - full * nodesInRow;
  return [
    ...Array.from({ length: full }, (_, index) => row(index, index === 0 ? mark : "", run)),
    ...Array.from({ length: rest }, () => ui.spacer()),
  ];
}

export function table(children: readonly Element[]): Element {
  return ui.div({ id: "table", class: "flex flex-col gap-1 p-4 bg-white text-sm text-gray-900" }, ...children);
}

function row(index: number, mark: string, run: (() => unknown) | undefined): Element {
  const striped = index % 2 === 0 ? "bg-gray-50" : "bg-white";
  return ui.div(
    { key: index, class: `flex flex-row gap-2 px-3 py-1 border rounded-md ${striped} hover:bg-blue-50` },
    ui.div({ class: "flex-1" }, ui.text({ class: "font-semibold" }, `Order ${1000 + index}${mark}`)),
    ui.button(
      {
        class: "px-2 py-1 rounded bg-blue-600 text-white hover:bg-blue-700 active:bg-blue-800",
        onClick: run === undefined ? open : () => run(),
      },
      ui.text(null, `Open ${(index * 7919) % 997}`),
    ),
  );
}

function open(): void {
  // What it does is not measured; that it is listened to is part of the tree.
}

/** The same lowered tree as plain data, as a protocol in JSON would send it: styles in place, since JSON has no references. */
export interface PlainNode {
  readonly kind: string;
  readonly id: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly style: readonly PlainGroup[];
  readonly events: number;
  readonly children: readonly PlainNode[];
}

interface PlainGroup {
  readonly state: number;
  readonly ops: Readonly<Record<string, unknown>>;
}

export function plain(node: IrNode, path = "0"): PlainNode {
  return {
    kind: node.kind,
    id: node.id ?? path,
    props: node.props,
    style: (node.style?.groups ?? []).map(({ state, ops }) => ({
      state,
      ops: Object.fromEntries(ops.map(({ name, value }) => [name, value])),
    })),
    events: node.events,
    children: node.children.map((child, index) => plain(child, `${path}.${index}`)),
  };
}

/** The least a protocol in JSON could send: class names stay as they are, for the other side to work out. */
export function plainWithClasses(node: IrNode): unknown {
  return {
    kind: node.kind,
    id: node.id,
    props: node.props,
    class: node.given.class,
    events: node.events,
    children: node.children.map(plainWithClasses),
  };
}

export function countNodes(node: IrNode): number {
  return node.children.reduce((sum, child) => sum + countNodes(child), 1);
}
