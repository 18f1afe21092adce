import { writeFileSync } from "node:fs";
import { render } from "guppy/testing";
import { expect, it } from "vitest";
import { Gallery, pages } from "./gallery.tsx";
const only = process.env.PAGES?.split(",");
const themes = ["light", "dark"] as const;
for (const theme of themes)
  it.each(Object.keys(pages).filter((p) => only === undefined || only.includes(p)))(`%s ${theme}`, async (name) => {
    const page = await render(Gallery, { arg: { page: name }, theme, width: 900, height: 720 });
    writeFileSync(`/tmp/shots/${name}-${theme}.png`, await page.screenshot());
    await page.close();
    expect(1).toBe(1);
  });
it("menus", async () => {
  for (const theme of themes) {
    const page = await render(Gallery, { arg: { page: "overlays" }, theme, width: 900, height: 720 });
    await page.click(await page.getByRole("button", { name: "Edit" }));
    await page.press("Down"); await page.press("Down"); await page.press("Right");
    await page.clock.advance(500);
    writeFileSync(`/tmp/shots/menu-${theme}.png`, await page.screenshot());
    await page.press("Escape"); await page.press("Escape");
    await page.click("toast");
    await page.click("dialog");
    await page.clock.advance(500);
    writeFileSync(`/tmp/shots/dialog-${theme}.png`, await page.screenshot());
    await page.press("Escape");
    await page.click("sheet");
    await page.clock.advance(500);
    writeFileSync(`/tmp/shots/sheet-${theme}.png`, await page.screenshot());
    await page.close();
    const p2 = await render(Gallery, { arg: { page: "pickers" }, theme, width: 900, height: 720 });
    await p2.click(await p2.getByRole("combobox", { name: "Fruit" }));
    await p2.clock.advance(500);
    writeFileSync(`/tmp/shots/select-${theme}.png`, await p2.screenshot());
    await p2.close();
  }
  expect(1).toBe(1);
});
