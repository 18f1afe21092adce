// The clipboard of windows under test: all its forms, its limits, and what it takes for none.
import { render } from "guppy/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathsIn, textOf } from "../../src/app/clipboard-types.ts";
import type { Page } from "../../src/testing/page.ts";

let page: Page;
beforeAll(async () => {
  page = await render(<textInput id="field" />, { width: 200, height: 100 });
});
afterAll(() => page.close());

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

test("one thing has many forms, and what is copied next replaces them all", async () => {
  const rows = Uint8Array.from([0, 255, 1]);
  await page.clipboard.write({
    text: "ä",
    html: "<b>ä</b>",
    png,
    files: ["/a b"],
    custom: { "application/x-rows": rows },
  });
  expect(await page.clipboard.readText()).toBe("ä");
  expect(await page.clipboard.readHtml()).toBe("<b>ä</b>");
  expect(Buffer.from((await page.clipboard.readPng()) ?? [])).toEqual(png);
  expect(await page.clipboard.readFiles()).toEqual(["/a b"]);
  expect(await page.clipboard.readType("application/x-rows")).toEqual(rows);
  expect(await page.clipboard.types()).toEqual([
    "text/uri-list",
    "x-special/gnome-copied-files",
    "image/png",
    "text/html",
    "text/plain;charset=utf-8",
    "application/x-rows",
  ]);
  await page.clipboard.writeText("next");
  expect(await page.clipboard.types()).toEqual(["text/plain;charset=utf-8"]);
  expect(await page.clipboard.readHtml()).toBeUndefined();
  await page.clipboard.write({});
  expect(await page.clipboard.types()).toEqual([]);
  expect(await page.clipboard.readText()).toBeUndefined();
});

test("what a user copies replaces what the program had copied", async () => {
  await page.clipboard.write({ text: "program", html: "<i>program</i>" });
  await page.focus("field");
  await page.type("user");
  await page.press("Control+A");
  await page.press("Control+C");
  expect(await page.clipboard.readText()).toBe("user");
  expect(await page.clipboard.readHtml()).toBeUndefined();
});

test("what is selected is another clipboard", async () => {
  await page.clipboard.writeText("copied");
  await page.clipboard.write({ text: "selected", html: "<u>" }, { selection: "primary" });
  expect(await page.clipboard.readText()).toBe("copied");
  expect(await page.clipboard.readHtml({ selection: "primary" })).toBe("<u>");
});

describe("refused is", () => {
  test.each<[string, unknown, string]>([
    ["a text that is none", { text: 1 }, "`text`"],
    ["a PNG that is none", { png: Buffer.from("GIF89a--") }, "`png`"],
    ["a path that is not absolute", { files: ["a"] }, "absolute paths"],
    ["an empty list of files", { files: [] }, "absolute paths"],
    ["a media type that is none", { custom: { text: Buffer.from("") } }, "no media type"],
    ["one that has a name of its own", { custom: { "text/html": Buffer.from("") } }, "a name of its own"],
    ["bytes that are none", { custom: { "a/b": "text" } }, "Uint8Array"],
    ["a form that is none", { image: png }, "There are text"],
    ["nothing at all", null, "takes an object"],
  ])("%s", async (_, content, says) => {
    await expect(page.clipboard.write(content as never)).rejects.toThrow(says);
  });

  test("more than 10 MiB, and what was there stays", async () => {
    await page.clipboard.writeText("stays");
    const large = Buffer.alloc(10 * 1024 * 1024);
    await expect(page.clipboard.write({ custom: { "a/b": large }, text: "x" })).rejects.toMatchObject({
      code: "GUPPY_LIMIT_EXCEEDED",
      details: { limit: "clipboardBytes" },
    });
    expect(await page.clipboard.readText()).toBe("stays");
    await page.clipboard.write({ custom: { "a/b": large } });
    expect(await page.clipboard.readType("a/b")).toHaveLength(large.length);
  });

  test("another selection", async () => {
    await expect(page.clipboard.readText({ selection: "secondary" as never })).rejects.toThrow(
      /"clipboard" or "primary"/,
    );
  });
});

test("what others copy is read with care", () => {
  expect(textOf(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0x00]))).toBe("A");
  expect(textOf(Uint8Array.from([0xfe, 0xff, 0x00, 0x41]))).toBe("A");
  expect(textOf(Buffer.from("ü\0"))).toBe("ü");
  expect(textOf(Uint8Array.from([0xc3, 0x28]))).toBe("\ufffd(");
  expect(pathsIn("# comment\r\nfile:///a%20b\r\nfile://host/c\r\nhttps://x\r\nfile:///%00\r\nfile:///%zz\r\n")).toEqual(
    ["/a b"],
  );
});
