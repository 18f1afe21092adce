import { expect, it } from "vitest";
import { limits } from "../generated/schema.ts";
import { lower } from "../ir/lower.ts";
import { createShadowTree } from "../ir/shadow-tree.ts";
import { type Element, jsx } from "../view/element.ts";
import { encodeFrame } from "./encode-frame.ts";
import { createWriter } from "./writer.ts";

/** Sections of rows, kept but for one row whose text is given. */
function view(rows: number, changed: string): Element {
  const kept = sections.get(rows) ?? makeSections(rows);
  sections.set(rows, kept);
  const row = jsx("div", { class: "flex p-2", children: jsx("text", { children: changed }) }, "changed");
  return jsx("div", { children: [...kept, jsx("div", { children: row })] });
}

const sections = new Map<number, readonly Element[]>();

function makeSections(rows: number): readonly Element[] {
  return Array.from({ length: rows / 100 }, (_, section) =>
    jsx(
      "div",
      { children: Array.from({ length: 100 }, (_, row) => jsx("text", { children: `Row ${section}.${row}` }, row)) },
      section,
    ),
  );
}

it("one changed leaf among 10,000 nodes is a frame of at most 200 bytes", () => {
  const tree = createShadowTree();
  tree.accept(tree.plan(lower(view(10_000, "one"))));
  const writer = createWriter();
  encodeFrame(tree.plan(lower(view(10_000, "another"), tree.root())), writer);
  expect(writer.length).toBeLessThanOrEqual(200);
});

it("a frame of too many bytes is refused", () => {
  const text = "x".repeat(limits.stringBytes);
  const children = Array.from({ length: 17 }, () => jsx("text", { content: text }));
  const plan = createShadowTree().plan(lower(jsx("div", { children })));
  expect(() => encodeFrame(plan, createWriter())).toThrow(
    expect.objectContaining({ code: "GUPPY_LIMIT_EXCEEDED", message: expect.stringContaining("67108864") }),
  );
});
