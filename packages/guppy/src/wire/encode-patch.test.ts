import { describe, expect, it } from "vitest";
import { elements } from "../generated/elements.ts";
import { limits } from "../generated/schema.ts";
import { type CreateOp, noNode, type PatchOp, type UpdateOp } from "../ir/patch-plan.ts";
import { encodePatch } from "./encode-patch.ts";

const headerBytes = 16;

function opBytes(...ops: readonly PatchOp[]): string {
  return Buffer.from(encodePatch({ revision: 1, reset: false, ops }).subarray(headerBytes)).toString("hex");
}

function update(fields: Partial<UpdateOp>): UpdateOp {
  return { op: "update", node: 2, kind: "div", style: null, events: null, props: null, ...fields };
}

function number(prop: string, unset = 0): string {
  return ((elements.div.props[prop]?.number ?? 0) | unset).toString(16).padStart(2, "0");
}

const head = `0402000000${elements.div.number.toString(16).padStart(2, "0")}`;

describe("an update", () => {
  it.each<[string, Partial<UpdateOp>, string]>([
    ["of nothing", {}, "00"],
    ["of the style", { style: 3 }, "0103000000"],
    ["that takes the style away", { style: 0 }, "0100000000"],
    ["of the events", { events: 5 }, "0205000000"],
    ["of one prop carries that prop", { props: { disabled: true } }, `0401${number("disabled")}01`],
    ["that unsets a prop carries no value", { props: { label: undefined } }, `0401${number("label", 0x80)}`],
    [
      "of several props has them in order, however they are given",
      { props: { tabIndex: 1, label: undefined, disabled: false } },
      `0403${number("disabled")}00${number("label", 0x80)}${number("tabIndex")}01000000`,
    ],
  ])("%s", (_name, fields, bytes) => {
    expect(opBytes(update(fields))).toBe(head + bytes);
  });
});

it("a patch by itself does not share its bytes with the next one", () => {
  const first = encodePatch({ revision: 1, reset: false, ops: [update({ events: 1 })] });
  const copy = [...first];
  encodePatch({ revision: 2, reset: true, ops: [update({ events: 2 })] });
  expect([...first]).toEqual(copy);
});

it("a patch of too many bytes is refused", () => {
  const content = "x".repeat(limits.stringBytes);
  const create = (node: number): CreateOp => ({
    ...{ op: "create", node, kind: "text", parent: noNode, index: 0 },
    ...{ style: null, events: null, props: { content } },
  });
  expect(() =>
    encodePatch({ revision: 1, reset: false, ops: Array.from({ length: 17 }, (_, at) => create(at)) }),
  ).toThrow(
    expect.objectContaining({
      code: "GUPPY_LIMIT_EXCEEDED",
      message: expect.stringContaining(String(limits.patchBytes)),
    }),
  );
});
