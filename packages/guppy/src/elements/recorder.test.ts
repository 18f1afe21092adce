// The words that a recorder writes, as `crates/guppy-gpui/src/drawing/decode.rs` reads them.
import { expect, test } from "vitest";
import type { ClipShape, Fill, GroupOptions, Pen } from "./pen.ts";
import { draw } from "./recorder.ts";

/** Each command: its number, then its words. */
function commandsOf(record: (pen: Pen) => unknown): readonly (readonly number[])[] {
  const { commands } = draw(record);
  const view = new DataView(commands.buffer, commands.byteOffset, commands.byteLength);
  const all: number[][] = [];
  for (let at = 4; at < commands.length; ) {
    const head = view.getUint32(at, true);
    const body = Array.from({ length: head >>> 8 }, (_, index) => positive(view.getUint32(at + 4 + index * 4, true)));
    all.push([head & 0xff, ...body]);
    at += 4 + body.length * 4;
  }
  return all;
}

const bits = new DataView(new ArrayBuffer(4));
function f(value: number): number {
  bits.setFloat32(0, value);
  return positive(bits.getUint32(0));
}

/** A zero is one, whatever its sign. */
function positive(word: number): number {
  return word === 0x8000_0000 ? 0 : word;
}

test.each<readonly [string, Fill, readonly number[]]>([
  ["two colours", { from: [1, 2], to: [3, 4], colors: ["#f00", "#00f"] }, [2, f(1), f(2), f(3), f(4), 0, 1]],
  [
    "two colours with offsets, which are places",
    { from: [0, 0], to: [100, 200], colors: ["#f00", "#00f"], offsets: [0.25, 0.5] },
    [2, f(25), f(50), f(50), f(100), 0, 1],
  ],
  [
    "a hard edge",
    { from: [0, 0], to: [8, 0], colors: ["#f00", "#00f"], offsets: [0.5, 0.5] },
    [5, f(0), f(0), f(8), f(0), f(0.5), 0, f(0.5), 1],
  ],
  [
    "three colours",
    { from: [0, 0], to: [8, 0], colors: ["#f00", "#00f", "#f00"] },
    [5, f(0), f(0), f(8), f(0), f(0), 0, f(0.5), 1, f(1), 0],
  ],
  [
    "around a place",
    { center: [1, 2], radius: 3, colors: ["#f00", "#00f"] },
    [6, f(1), f(2), f(3), f(1), f(2), f(0), 0, f(1), 1],
  ],
  [
    "from a place aside",
    { center: [1, 2], radius: 3, focal: [2, 2], colors: ["#f00", "#00f"], offsets: [0.5, 1] },
    [6, f(1), f(2), f(3), f(2), f(2), f(0.5), 0, f(1), 1],
  ],
])("a fill of %s", (_name, fill, words) => {
  expect(commandsOf((pen) => pen.rect(0, 0, 1, 1, { fill }))[0]).toEqual([1, ...words]);
});

test("a stroke says how it looks, then with which colours", () => {
  const look = { width: 2, cap: "round", join: "bevel", dash: [3, 4], dashOffset: 5 } as const;
  const shades = { from: [0, 0], to: [8, 0], colors: ["#f00", "#00f", "#f00"] } as const;
  const [plain, , many, , none] = commandsOf((pen) => {
    pen.line(0, 0, 1, 1, { ...look, stroke: "#f00" });
    pen.line(0, 0, 1, 1, { stroke: shades });
    pen.line(0, 0, 1, 1, {});
  });
  expect(plain).toEqual([2, f(2), 1, 2, f(5), 2, f(3), f(4), 1, 0]);
  expect(many?.slice(0, 7)).toEqual([2, f(1), 0, 0, f(0), 0, 5]);
  expect(none).toEqual([2]);
});

const upright = [f(1), f(0), f(0), f(1), f(0), f(0), f(1)];

test.each<readonly [string, ClipShape, readonly number[]]>([
  ["four numbers", [1, 2, 3, 4], [10, f(1), f(2), f(3), f(4), 0, 0, 0, 0]],
  ["a rectangle", { rect: [1, 2, 3, 4] }, [10, f(1), f(2), f(3), f(4), 0, 0, 0, 0]],
  ["round corners", { rect: [1, 2, 3, 4], radius: 5 }, [10, f(1), f(2), f(3), f(4), f(5), f(5), f(5), f(5)]],
  ["a circle", { circle: [1, 2, 3] }, [11, f(1), f(2), f(3), f(3)]],
  ["points", { polygon: [1, 2, 3, 4, 5, 6] }, [13, 1, f(1), f(2), f(3), f(4), f(5), f(6)]],
  ["no points", { polygon: [] }, [13, 1]],
  [
    "a path",
    { path: (path) => path.moveTo(1, 2).lineTo(3, 4).close(), rule: "evenodd" },
    [14, 1, 0, f(1), f(2), 1, f(3), f(4), 4],
  ],
])("a clip of %s", (_name, clip, words) => {
  expect(commandsOf((pen) => pen.group({ clip }, () => undefined))).toEqual([[3, ...upright, ...words], [4]]);
});

test.each<readonly [string, GroupOptions, readonly number[]]>([
  ["moved", { translate: [5, 6] }, [1, 0, 0, 1, 5, 6]],
  ["mirrored", { scale: [-1, 2] }, [-1, 0, -0, 2, 0, 0]],
  ["slanted", { transform: [1, 0, 0.5, 1, 7, 0] }, [1, 0, 0.5, 1, 7, 0]],
  [
    "slanted, then larger, then moved",
    { transform: [1, 0, 0.5, 1, 7, 0], scale: 2, translate: [1, 1] },
    [2, 0, 1, 2, 15, 1],
  ],
])("a group that is %s", (_name, options, matrix) => {
  const [begin] = commandsOf((pen) => pen.group(options, () => undefined));
  expect(begin?.slice(1, 7)).toEqual(matrix.map(f));
});
