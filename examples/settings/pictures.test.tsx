// Every tab of the settings against its picture.
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { differenceFromGolden } from "../support/golden.ts";
import { Settings } from "./settings.tsx";

const tabs = ["Account", "Appearance", "Notifications", "Danger zone"] as const;
const shown = tabs.flatMap((tab) => (["light", "dark"] as const).map((mode) => ({ tab, mode, scale: 1 })));
const sharp = (["light", "dark"] as const).map((mode) => ({ tab: "Account" as const, mode, scale: 2 }));

test.each([...shown, ...sharp])("$tab, $mode, at $scale", async ({ tab, mode, scale }) => {
  const page = await render(Settings, { theme: { mode }, scale });
  await page.click(await page.getByRole("tab", { name: tab }));
  const name = `${tab.toLowerCase().replace(" ", "-")}-${mode}-${scale}x`;
  expect(await differenceFromGolden(page, name, import.meta.url)).toBe("");
  await page.close();
});
