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

test("a handled edit is told once, with the text or alone", () => {
  const { tree, node, render } = opened("a");
  tree.noteEdit(node, 3);
  expect(render(input("b")).ops).toEqual([update({ value: "b", seen: 3 })]);
  tree.noteEdit(node, 5);
  tree.noteEdit(node, 4);
  expect(render(input("b")).ops).toEqual([update({ seen: 5 })]);
  expect(render(input("b")).ops).toEqual([]);
});

test("of a plan that is given up, the next one tells again", () => {
  const { tree, node, render } = opened("a");
  tree.noteEdit(node, 1);
  tree.plan(lower(input("b"), tree.root()));
  expect(render(input("b")).ops).toEqual([update({ value: "b", seen: 1 })]);
});

test("an edit handled while a patch travels is told by the next", () => {
  const { tree, node } = opened("a");
  tree.noteEdit(node, 1);
  const plan = tree.plan(lower(input("b"), tree.root()));
  tree.noteEdit(node, 2);
  tree.accept(plan);
  expect(tree.plan(lower(input("b"), tree.root())).ops).toEqual([update({ seen: 2 })]);
});

test("an input that keeps its own text is told nothing before it is given one", () => {
  const { tree, node, render } = opened(undefined);
  tree.noteEdit(node, 7);
  expect(render(input(undefined, "y")).ops).toEqual([update({ label: "y" })]);
  expect(render(input("set", "y")).ops).toEqual([update({ value: "set", seen: 7 })]);
});

test("of an input that went nothing is told", () => {
  const { tree, node, render } = opened("a");
  tree.noteEdit(node, 1);
  expect(render(<div />).ops).toEqual([{ op: "remove", node: 2 }]);
  tree.noteEdit(node, 2);
  expect(render(<div label="z" />).ops).toMatchObject([{ op: "update", node: 1, props: { label: "z" } }]);
});

test("a text that is set is listened to even where the program has no handler", () => {
  const listens = (tree: ReturnType<typeof lower>): number => tree.events;
  expect(listens(lower(<textInput value="a" />))).toBe(listens(lower(<textInput onChange={() => undefined} />)));
  expect(listens(lower(<textInput defaultValue="a" />))).toBe(0);
});
