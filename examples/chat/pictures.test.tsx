// The chat against its picture.
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { differenceFromGolden } from "../support/golden.ts";
import { Chat } from "./chat.tsx";
import { answerTo, history } from "./messages.ts";

test.each(["light", "dark"] as const)("%s", async (mode) => {
  const arg = { older: history(120), answer: answerTo, wait: 0 };
  const page = await render(Chat, { arg, theme: { mode } });
  await page.mouseLeave();
  expect(await differenceFromGolden(page, `chat-${mode}`, import.meta.url)).toBe("");
  await page.close();
});
