// The settings as their user meets them.
import { type Page, render } from "guppy/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Settings } from "./settings.tsx";

let page: Page;
beforeEach(async () => {
  page = await render(Settings);
});
afterEach(() => page.close());

test("what is wrong is said below its field, and nothing is saved", async () => {
  await page.click("mail");
  await page.press("Ctrl+a");
  await page.type("ada@");
  await page.click("save");
  expect(await page.queryByText("This is no e-mail address.")).not.toBeNull();
  expect(await page.queryByRole("status")).toBeNull();
});

test("what is right is saved, and a toast says so", async () => {
  await page.click("name");
  await page.press("Ctrl+a");
  await page.type("Grace Hopper");
  await page.click(await page.getByRole("combobox", { name: "Language" }));
  await page.click(await page.getByRole("option", { name: "Deutsch" }));
  await page.click("save");
  expect((await page.getByRole("status")).name).toBe("Saved. Hello, Grace Hopper.");
  expect((await page.getById("who")).text).toBe("Grace Hopper");
});

test("colours change at once", async () => {
  await page.click(await page.getByRole("tab", { name: "Appearance" }));
  const light = await page.screenshot();
  await page.click(await page.getByRole("radio", { name: /Dark/ }));
  expect(Buffer.from(light).equals(await page.screenshot())).toBe(false);
});

test("deleting asks first, and no is the answer that has the focus", async () => {
  await page.click(await page.getByRole("tab", { name: "Danger zone" }));
  await page.click(await page.getByRole("button", { name: "Delete account" }));
  expect((await page.getByRole("alertdialog")).name).toBe("Delete your account?");
  await page.press("Enter");
  expect(await page.queryByRole("alertdialog")).toBeNull();
  expect(await page.queryByRole("alert", { name: /Not deleted/ })).toBeNull();
  await page.click(await page.getByRole("button", { name: "Delete account" }));
  await page.click(await page.getByRole("button", { name: "Delete" }));
  expect(await page.queryByRole("alert", { name: /Not deleted/ })).not.toBeNull();
});

test("what is off turns off what depends on it", async () => {
  await page.click(await page.getByRole("tab", { name: "Notifications" }));
  await page.click(await page.getByRole("switch", { name: "Notifications" }));
  expect((await page.getByRole("checkbox", { name: "Somebody mentions me" })).states.disabled).toBe(true);
});
