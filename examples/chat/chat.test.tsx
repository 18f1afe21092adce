// The chat as its user meets it.
import { type Page, render } from "guppy/testing";
import { afterEach, expect, test } from "vitest";
import { Chat } from "./chat.tsx";
import { answerTo, history } from "./messages.ts";

const pages: Page[] = [];

async function open(count: number): Promise<Page> {
  const page = await render(Chat, { arg: { older: history(count), answer: answerTo, wait: 0 } });
  pages.push(page);
  return page;
}

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

/** How far the last message ends above the end of the list. */
async function below(page: Page, id: number): Promise<number> {
  const [list, last] = await Promise.all([page.getById("messages"), page.getById(`message-${id}`)]);
  return list.bounds.y + list.bounds.height - last.bounds.y - last.bounds.height;
}

test("it opens at the last of many messages, and stays there as more are said", async () => {
  const page = await open(5000);
  expect(await below(page, 5000)).toBe(4);
  await page.click("field");
  await page.type("Is it late?");
  await page.press("Enter");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await page.getById("message-5001")).text).toBe("Is it late?");
  expect((await page.getById("message-5002")).text).toContain("I don't know.");
  expect(await below(page, 5002)).toBe(4);
  expect((await page.getById("field")).value).toBe("");
});

test("who reads older messages is left where he is", async () => {
  const page = await open(200);
  await page.scroll("messages", { deltaY: -1000 });
  const before = (await page.getById("messages")).children.find(({ bounds }) => bounds.y > 100);
  const seen = before?.children[0]?.children[0]?.id ?? "";
  const { y } = (await page.getById(seen)).bounds;
  await page.click("field");
  await page.type("hello");
  await page.press("Enter");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await page.getById(seen)).bounds.y).toBe(y);
});

test("an empty message is not said, and an empty chat says so", async () => {
  const page = await open(0);
  await page.click("field");
  await page.press("Enter");
  expect((await page.getById("messages")).text).toBe("Nothing was said yet.");
});
