// Requests that the UI thread reads after their deadline, as when it was busy until then: each is answered with a timeout, counted,
// and changes nothing; and the window goes on with the next one. The deadline is made 0 on the way, which is over when it is read.
import { expect, onTestFinished, test } from "vitest";
import { createRawWindow } from "../../src/app/open-window.ts";
import type { GuppyError } from "../../src/errors.ts";
import { ui } from "../../src/index.ts";
import { loadNative } from "../../src/native/load.ts";
import { performanceCounters } from "../../src/native.ts";
import { createSession } from "../../src/runtime/session.ts";
import { createPage } from "../../src/testing/page.ts";

/** In the front of every request, behind its id, kind and window. */
const deadlineOffset = 4 + 1 + 4;

const late = { code: "GUPPY_TIMEOUT", message: expect.stringContaining("before the UI thread started on the request") };

async function show() {
  const { binding } = loadNative();
  let stale = false;
  const session = createSession({
    ...binding,
    request(owner, bytes) {
      const sent = Uint8Array.from(bytes);
      if (stale) sent.fill(0, deadlineOffset, deadlineOffset + 4);
      return binding.request(owner, sent);
    },
  });
  const clicks: string[] = [];
  const errors: GuppyError[] = [];
  const tree = (text: string) => ui.button({ id: "words", onClick: () => void clicks.push(text) }, text);
  const host = { session, headless: true, onError: (error: GuppyError) => errors.push(error) };
  const { raw, live } = createRawWindow(tree("first"), {}, host, { above: { width: 200, height: 100 } });
  await live.open({});
  const page = createPage({ session, link: live.link, takeErrors: () => errors.splice(0) });
  onTestFinished(async () => {
    await page.close();
    session.close();
  });
  const text = async (): Promise<string | undefined> => (await page.getById("words")).text;
  return {
    session,
    window: live.link.number,
    render: (words: string) => raw.render(tree(words)),
    page,
    clicks,
    text,
    /** What a call rejects with when all it sends arrives too late, and by how much the counter grows. */
    async tooLate(call: () => Promise<unknown>): Promise<unknown> {
      const before = performanceCounters()["expiredRequests"] ?? 0;
      stale = true;
      try {
        await expect(call()).rejects.toMatchObject(late);
      } finally {
        stale = false;
      }
      return (performanceCounters()["expiredRequests"] ?? 0) - before;
    },
  };
}

test("a patch: the picture stays, and the next patch brings what both would have", async () => {
  const { render, text, tooLate } = await show();
  expect(await tooLate(() => render("second"))).toBe(1);
  expect(await text()).toBe("first");
  await render("third");
  expect(await text()).toBe("third");
});

test("input: nothing is pressed", async () => {
  const { session, window, page, clicks, tooLate } = await show();
  const at = { x: 20, y: 20, button: "left", count: 1 } as const;
  const press = () =>
    session.request("input", window, {
      inputs: [
        { type: "mouseDown", ...at },
        { type: "mouseUp", ...at },
      ],
    });
  expect(await tooLate(press)).toBe(1);
  await page.settle();
  expect(clicks).toEqual([]);
  await press();
  await page.settle();
  expect(clicks).toEqual(["first"]);
});

test("a resize, and the end of the window: it keeps its size, and is open", async () => {
  const { session, window, page, tooLate } = await show();
  expect(await tooLate(() => session.request("resizeWindow", window, { width: 50, height: 50 }))).toBe(1);
  expect(await tooLate(() => session.request("closeWindow", window, {}))).toBe(1);
  expect((await page.getById("words")).bounds.width).toBe(200);
});
