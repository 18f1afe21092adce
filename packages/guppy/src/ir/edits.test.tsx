import { expect, test } from "vitest";
import { openWindow } from "../testing-support/model-window.ts";
import { lower } from "./lower.ts";

const input = (value: string | undefined, label = "x") => (
  <div>
    <textInput id="name" value={value} label={label} onChange={() => undefined} />
  </div>
);

function opened(value: string | undefined) {
  const window = openWindow(input(value));
  const node = window.tree.findById("name");
  if (node === undefined) throw new Error("the input is not there");
  return { ...window, node };
}

const update = (props: object) => ({ op: "update", node: 2, kind: "textInput", style: null, events: null, props });
const edit = (number: number, text = "") => ({ edit: number, text });

test("an answered edit is told once, with the text or alone", () => {
  const { tree, node, render } = opened("a");
  tree.noteEdit(node, edit(3), "answered");
  expect(render(input("b")).ops).toEqual([update({ value: "b", seen: 3 })]);
  tree.noteEdit(node, edit(5), "answered");
  tree.noteEdit(node, edit(4), "answered");
  expect(render(input("b")).ops).toEqual([update({ seen: 5 })]);
  expect(render(input("b")).ops).toEqual([]);
  expect(render(input("c")).ops).toEqual([update({ value: "c" })]);
});

test("an edit that waits for its handler's promise counts when that is settled, or when the text is its own", () => {
  const { tree, node, render } = opened("");
  tree.noteEdit(node, edit(1, "a"), "pending");
  tree.noteEdit(node, edit(2, "ab"), "pending");
  expect(render(input("busy")).ops).toEqual([update({ value: "busy" })]);
  expect(render(input("A")).ops).toEqual([update({ value: "A", seen: 1 })]);
  tree.noteEdit(node, edit(2, "ab"), "answered");
  expect(render(input("?")).ops).toEqual([update({ value: "?", seen: 2 })]);
});

test("of edits that a timer answers, a text that is an earlier one's answers no later one", () => {
  const { tree, node, render } = opened("");
  for (const [index, text] of ["a", "ab", "abc"].entries()) tree.noteEdit(node, edit(index + 1, text), "taken");
  expect(render(input("A")).ops).toEqual([update({ value: "A", seen: 1 })]);
  // For another reason, with the same text.
  expect(render(input("A", "y")).ops).toEqual([update({ label: "y" })]);
  expect(render(input("AB", "y")).ops).toEqual([update({ value: "AB", seen: 2 })]);
  expect(render(input("something else", "y")).ops).toEqual([update({ value: "something else", seen: 3 })]);
});

test("of a plan that is given up, the next one tells again", () => {
  const { tree, node, render } = opened("a");
  tree.noteEdit(node, edit(1), "answered");
  tree.plan(lower(input("b"), tree.root()));
  expect(render(input("b")).ops).toEqual([update({ value: "b", seen: 1 })]);
});

test("an edit answered while a patch travels is told by the next", () => {
  const { tree, node } = opened("a");
  tree.noteEdit(node, edit(1), "answered");
  const plan = tree.plan(lower(input("b"), tree.root()));
  tree.noteEdit(node, edit(2), "answered");
  tree.accept(plan);
  expect(tree.plan(lower(input("b"), tree.root())).ops).toEqual([update({ seen: 2 })]);
});

test("an input that keeps its own text is told nothing before it is given one", () => {
  const { tree, node, render } = opened(undefined);
  tree.noteEdit(node, edit(7), "taken");
  expect(render(input(undefined, "y")).ops).toEqual([update({ label: "y" })]);
  expect(render(input("set", "y")).ops).toEqual([update({ value: "set", seen: 7 })]);
});

test("of an input that went nothing is told", () => {
  const { tree, node, render } = opened("a");
  tree.noteEdit(node, edit(1), "answered");
  expect(render(<div />).ops).toEqual([{ op: "remove", node: 2 }]);
  tree.noteEdit(node, edit(2), "answered");
  expect(render(<div label="z" />).ops).toMatchObject([{ op: "update", node: 1, props: { label: "z" } }]);
});

test("a text that is set is listened to even where the program has no handler", () => {
  const listens = (tree: ReturnType<typeof lower>): number => tree.events;
  expect(listens(lower(<textInput value="a" />))).toBe(listens(lower(<textInput onChange={() => undefined} />)));
  expect(listens(lower(<textInput defaultValue="a" />))).toBe(0);
});
