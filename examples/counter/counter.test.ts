// The counter as its user meets it, on the headless backend.
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { Counter } from "./counter.tsx";

test("counts up, down and back to the start", async () => {
  const page = await render(Counter, { arg: { start: 5 } });
  const shown = async () => (await page.getById("count")).text;
  expect(await shown()).toBe("Count: 5");
  await page.click("increment");
  await page.click("increment");
  await page.click("decrement");
  expect(await shown()).toBe("Count: 6");
  await page.click(await page.getByRole("button", { name: "Reset" }));
  expect(await shown()).toBe("Count: 5");
  await page.close();
});

test("is worked with the keyboard alone", async () => {
  const page = await render(Counter, { arg: { start: 0 } });
  await page.press("Tab");
  await page.press("Enter");
  await page.press("Space");
  expect((await page.getById("count")).text).toBe("Count: 2");
  expect((await page.getById("increment")).states.focusVisible).toBe(true);
  await page.close();
});

test("has nothing to reset at the start", async () => {
  const page = await render(Counter, { arg: { start: 0 } });
  expect((await page.getById("reset")).states.disabled).toBe(true);
  await page.close();
});
