import { describe, expect, it } from "vitest";
import { elements } from "../generated/elements.ts";
import { requests } from "../generated/requests.ts";
import { inputs } from "../generated/windows.ts";
import { encodeRequest, type NativeRequest } from "./encode-request.ts";
import { createWriter } from "./writer.ts";

const headBytes = 13;

function encode(request: NativeRequest["request"], params: object): Uint8Array {
  return encodeRequest({ request, id: 9, target: 7, deadline: 1000, params } as unknown as NativeRequest);
}

function paramBytes(request: NativeRequest["request"], params: object): string {
  return Buffer.from(encode(request, params).subarray(headBytes)).toString("hex");
}

const byte = (number: number): string => number.toString(16).padStart(2, "0");

describe("a request", () => {
  it("begins with its id, its number, its target and its deadline", () => {
    const head = Buffer.from(encode("ping", {})).toString("hex");
    expect(head).toBe(`09000000${byte(requests.ping.number)}07000000e8030000`);
  });

  it.each<[string, NativeRequest["request"], object, string]>([
    ["without params", "closeWindow", {}, ""],
    ["with params in the order of their names", "clipboardWriteText", { text: "a", headless: true }, "010100000061"],
    [
      "with the options that are given",
      "openWindow",
      { headless: false, options: {}, patch: patch() },
      `0000${patchBytes}`,
    ],
    ["with input", "input", { inputs: [{ type: "mouseLeave" }] }, `01000000${byte(inputs.mouseLeave.number)}`],
    [
      "that calls a node",
      "call",
      { node: 5, kind: "div", command: "scrollTo", args: { y: 0 } },
      `05000000${byte(elements.div.number)}${byte(elements.div.commands["scrollTo"]?.number ?? -1)}000001${"00".repeat(8)}`,
    ],
  ])("%s", (_name, request, params, bytes) => {
    expect(paramBytes(request, params)).toBe(bytes);
  });

  it("is written into the writer that is given, over what it held", () => {
    const writer = createWriter();
    for (const id of [1, 2]) {
      const bytes = encodeRequest({ request: "ping", id, target: 0, deadline: 0, params: {} }, writer);
      expect([bytes.length, bytes[0]]).toEqual([headBytes, id]);
    }
  });

  it.each<[string, NativeRequest["request"], object, string, string]>([
    ["a param that is missing", "clipboardWriteText", { headless: true }, "GUPPY_INVALID_VALUE", "`text` is missing"],
    [
      "an argument that is missing",
      "call",
      { node: 5, kind: "textInput", command: "setSelection", args: { end: 1 } },
      "GUPPY_INVALID_VALUE",
      "`start` is missing",
    ],
    [
      "a command that the kind does not have",
      "call",
      { node: 5, kind: "button", command: "selectAll", args: {} },
      "GUPPY_UNKNOWN_COMMAND",
      "A <button> has no command `selectAll`. It has blur, focus, scrollIntoView.",
    ],
    [
      "a command of a kind without any",
      "call",
      { node: 5, kind: "spacer", command: "focus", args: {} },
      "GUPPY_UNKNOWN_COMMAND",
      "It has none.",
    ],
    [
      "a list of 1,000,001 entries",
      "input",
      { inputs: Array.from({ length: 1_000_001 }, () => ({ type: "mouseLeave" })) },
      "GUPPY_LIMIT_EXCEEDED",
      "1000001",
    ],
  ])("with %s is a typed error", (_name, request, params, code, message) => {
    expect(() => encode(request, params)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });
});

function patch(): object {
  return { revision: 1, reset: true, ops: [] };
}

const patchBytes = "47505932020001000100000000000000";
