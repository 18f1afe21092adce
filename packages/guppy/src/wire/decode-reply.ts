// What the bytes of a reply mean, by the kind of request they answer.
import { type ElementKind, elements } from "../generated/elements.ts";
import { Reader } from "./reader.ts";

export interface NodeStates {
  readonly focused: boolean;
  readonly hovered: boolean;
  readonly active: boolean;
  readonly disabled: boolean;
  readonly painted: boolean;
  readonly focusVisible: boolean;
}

/** A node as the native side has it; lengths in logical px from the window's top left. */
export interface TreeNode {
  readonly node: number;
  readonly parent: number | null;
  readonly kind: ElementKind;
  readonly states: NodeStates;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly content: string;
}

export interface OpenedWindow {
  readonly width: number;
  readonly height: number;
  /** Device px per logical px. */
  readonly scale: number;
}

const kinds: ReadonlyMap<number, ElementKind> = new Map(
  Object.entries(elements).map(([kind, { number }]) => [number, kind as ElementKind]),
);

/** The reply to `readTree`, in preorder. */
export function decodeTree(bytes: Uint8Array): readonly TreeNode[] {
  const reader = new Reader(bytes);
  const nodes: TreeNode[] = [];
  for (let left = reader.u32(); left > 0; left--) nodes.push(readNode(reader));
  reader.end();
  return nodes;
}

/** The reply to `openWindow`. */
export function decodeOpened(bytes: Uint8Array): OpenedWindow {
  const reader = new Reader(bytes);
  const opened = { width: reader.f32(), height: reader.f32(), scale: reader.f32() };
  reader.end();
  return opened;
}

// An object literal evaluates its fields in the order they stand in, which is the order of the wire.
function readNode(reader: Reader): TreeNode {
  return {
    node: reader.u32(),
    parent: reader.optional(),
    kind: readKind(reader),
    states: readStates(reader),
    x: reader.f32(),
    y: reader.f32(),
    width: reader.f32(),
    height: reader.f32(),
    scrollX: reader.f32(),
    scrollY: reader.f32(),
    content: reader.string(),
  };
}

function readKind(reader: Reader): ElementKind {
  const number = reader.u8();
  const kind = kinds.get(number);
  if (kind === undefined) throw reader.malformed(`an element of kind ${number}`);
  return kind;
}

function readStates(reader: Reader): NodeStates {
  const bits = reader.u16();
  const has = (bit: number): boolean => (bits & (1 << bit)) !== 0;
  return {
    focused: has(0),
    hovered: has(1),
    active: has(2),
    disabled: has(3),
    painted: has(4),
    focusVisible: has(5),
  };
}
