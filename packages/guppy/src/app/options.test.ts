import { expect, test } from "vitest";
import { checkOptions } from "./options.ts";
import type { WindowOptions } from "./types.ts";

test("nested options become the wire's flat ones", () => {
  const options: WindowOptions = {
    title: "Report",
    bounds: { x: 10, y: 20, width: 300, height: 200 },
    minSize: { width: 100, height: 50 },
    resizable: false,
    background: "#102030",
  };
  expect(checkOptions(options)).toEqual({
    title: "Report",
    x: 10,
    y: 20,
    width: 300,
    height: 200,
    minWidth: 100,
    minHeight: 50,
    resizable: false,
    background: 0x102030ff,
  });
});

test("what is below gives way to the author, what is above does not", () => {
  const layers = { below: { appId: "app" }, above: { width: 100, height: undefined } };
  expect(checkOptions({ appId: "own", bounds: { width: 300, height: 200 } }, layers)).toEqual({
    appId: "own",
    width: 100,
    height: 200,
  });
  expect(checkOptions(undefined, layers)).toEqual({ appId: "app", width: 100 });
});

test.each<readonly [object, RegExp]>([
  [{ tilte: "x" }, /`tilte` is unknown in the window's options\. Did you mean `title`\?/],
  [{ width: 300 }, /Did you mean `bounds: \{ width \}`\?/],
  [{ minWidth: 300 }, /Did you mean `minSize: \{ width \}`\?/],
  [{ bounds: { widht: 300 } }, /`widht` is unknown in `bounds`\. Did you mean `width`\?/],
  [{ bounds: 300 }, /`bounds` must be an object/],
  [{ bounds: { width: Number.NaN } }, /`bounds\.width` is NaN/],
  [{ bounds: { width: 0 } }, /`bounds\.width` is 0/],
  [{ bounds: { x: 3 } }, /`bounds\.x` and `bounds\.y`/],
  [{ title: 3 }, /`title` is 3/],
  [{ background: "blu" }, /`background` is "blu"/],
  [{ scale: 2 }, /`scale` is unknown/],
])("%j is refused", (options, message) => {
  expect(() => checkOptions(options as WindowOptions)).toThrow(
    expect.objectContaining({ code: "GUPPY_INVALID_OPTIONS", message: expect.stringMatching(message) }),
  );
});
