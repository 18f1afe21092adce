// Refs on a shadow tree: what they reach, and what they say when there is nothing to reach.
import { expect, test } from "vitest";
import type { GuppyNode } from "../view/element.ts";
import type { Ref } from "../view/ref.ts";
import { lower } from "./lower.ts";
import { createRef } from "./ref.ts";
import { createShadowTree } from "./shadow-tree.ts";

function opened(first: GuppyNode) {
  const calls: string[] = [];
  const tree = createShadowTree(async (node, command, args) => {
    calls.push(`${node.ir.id} ${command} ${JSON.stringify(args)}`);
  });
  const render = (next: GuppyNode): void => tree.accept(tree.plan(lower(next, tree.root())));
  render(first);
  return { calls, render };
}

const nothing = async (): Promise<void> => undefined;
const refOf = (): Ref<"textInput"> => createRef("textInput", nothing);
const stale = { code: "GUPPY_STALE_REF", details: { kind: "textInput" } };

test("commands go to the node that has the ref, with their arguments checked", async () => {
  const name = refOf();
  const { calls } = opened(<textInput id="a" ref={name} />);
  await name.selectAll();
  await name.setSelection({ start: 1, end: 3 });
  expect(calls).toEqual(["a selectAll {}", 'a setSelection {"end":3,"start":1}']);
  await expect(name.setSelection({ start: -1, end: 3 })).rejects.toMatchObject({
    code: "GUPPY_INVALID_VALUE",
    message: "`start` is -1 (at textInput#a). It takes a whole number.",
  });
});

test("before its node is there and after it is gone a ref is stale, and says where it was", async () => {
  const name = refOf();
  await expect(name.focus()).rejects.toMatchObject({ ...stale, message: expect.stringContaining("<textInput>") });
  const { calls, render } = opened(
    <div>
      <textInput id="a" ref={name} />
    </div>,
  );
  await name.focus();
  render(<div />);
  await expect(name.focus()).rejects.toMatchObject({ ...stale, path: "div > textInput#a" });
  expect(calls).toEqual(["a focus {}"]);
});

test("a render that was asked for before may bring the node", async () => {
  const window = opened(<div />);
  const name: Ref<"textInput"> = createRef("textInput", async () => {
    window.render(<textInput id="late" ref={name} />);
  });
  await name.focus();
  expect(window.calls).toEqual(["late focus {}"]);
});

test("two refs that change places, and one that goes to another node", async () => {
  const [one, two] = [refOf(), refOf()];
  const tree = (left: Ref<"textInput"> | undefined, right: Ref<"textInput"> | undefined) => (
    <div>
      <textInput id="left" ref={left} />
      <textInput id="right" ref={right} />
    </div>
  );
  const { calls, render } = opened(tree(one, two));
  render(tree(two, one));
  await one.focus();
  await two.focus();
  render(tree(one, undefined));
  await one.focus();
  await expect(two.focus()).rejects.toMatchObject(stale);
  expect(calls).toEqual(["right focus {}", "left focus {}", "left focus {}"]);
});

test("a misspelt command of a caller without types is told as such", async () => {
  const name = refOf() as unknown as Readonly<Record<string, () => Promise<void>>>;
  await expect(name["selectAl"]?.()).rejects.toMatchObject({
    code: "GUPPY_UNKNOWN_COMMAND",
    message: "<textInput> has no command `selectAl`. Did you mean `selectAll`?",
  });
});

test.each([
  ["a string", "name", '`ref` is "name"'],
  ["the ref of another element", createRef("button", nothing), "`ref` is the ref of a <button>"],
])("%s is no ref for a text input", (_what, given, words) => {
  const loose = given as unknown as Ref<"textInput">;
  expect(() => lower(<textInput ref={loose} />)).toThrow(
    expect.objectContaining({ code: "GUPPY_INVALID_VALUE", message: expect.stringContaining(words) }),
  );
});

test("there is no ref for an element that does not exist", () => {
  expect(() => createRef("textinput" as "textInput", nothing)).toThrow(
    expect.objectContaining({ code: "GUPPY_UNKNOWN_ELEMENT", message: expect.stringContaining("`textInput`") }),
  );
});
