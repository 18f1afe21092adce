import { expect, test } from "vitest";
import { depthOf, readCookies } from "./x-depth.ts";

/** A reply with a vendor of 5 bytes, two formats and one screen. */
function reply(depth: number): Buffer {
  const bytes = Buffer.alloc(40 + 8 + 16 + 40);
  bytes[0] = 1;
  bytes.writeUInt16LE(5, 24);
  bytes[29] = 2;
  bytes[40 + 8 + 16 + 38] = depth;
  return bytes;
}

test.each<readonly [string, Buffer, number | undefined]>([
  ["24", reply(24), 24],
  ["30", reply(30), 30],
  ["a refusal", Buffer.from([0, ...Array(60).fill(0)]), undefined],
  ["a reply of which a part has come", reply(16).subarray(0, 60), undefined],
  ["nothing", Buffer.alloc(0), undefined],
])("the depth of %s", (_name, bytes, depth) => {
  expect(depthOf(bytes)).toBe(depth);
});

test("cookies of an authority file, also of one that is cut short", () => {
  const field = (text: string): Buffer => Buffer.concat([Buffer.from([0, text.length]), Buffer.from(text)]);
  const entry = Buffer.concat([
    Buffer.from([1, 0]),
    field("host"),
    field("7"),
    field("MIT-MAGIC-COOKIE-1"),
    field("abcd"),
  ]);
  expect(readCookies(entry)).toEqual([{ display: "7", name: "MIT-MAGIC-COOKIE-1", data: Buffer.from("abcd") }]);
  expect(readCookies(Buffer.concat([entry, Buffer.from([1, 0, 0, 9])]))).toHaveLength(2);
  expect(readCookies(Buffer.alloc(0))).toEqual([]);
});
