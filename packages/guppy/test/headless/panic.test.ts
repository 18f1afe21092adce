// A panic in the native core, on purpose: the request that caused it rejects, and the process and other windows go on.
import { afterEach, expect, test } from "vitest";
import { ui } from "../../src/index.ts";
import { restart } from "../../src/native.ts";
import { render } from "../../src/testing/index.ts";

afterEach(() => {
  delete process.env["GUPPY_TEST_PANIC"];
});

const show = () => render(ui.div({}, ui.text({ id: "words" }, "still here")), { width: 100, height: 50 });

test("in a request: that request rejects with what was said, the window lives on", async () => {
  const page = await show();
  process.env["GUPPY_TEST_PANIC"] = "request";
  await expect(page.tree()).rejects.toMatchObject({
    code: "GUPPY_NATIVE_PANIC",
    message: expect.stringContaining("a panic on purpose, in a request (at "),
  });
  delete process.env["GUPPY_TEST_PANIC"];
  expect((await page.getById("words")).text).toBe("still here");
  await page.close();
});

test("of the thread itself: everything pending rejects, and the next window starts a new thread", async () => {
  const page = await show();
  process.env["GUPPY_TEST_PANIC"] = "thread";
  await expect(page.clock.advance(10)).rejects.toMatchObject({ code: "GUPPY_NATIVE_PANIC" });
  delete process.env["GUPPY_TEST_PANIC"];
  await restart();
  const next = await show();
  expect((await next.getById("words")).text).toBe("still here");
  await next.close();
});
