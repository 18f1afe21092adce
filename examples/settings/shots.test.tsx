import { writeFileSync } from "node:fs";
import { render } from "guppy/testing";
import { expect, it } from "vitest";
import { Settings } from "./settings.tsx";
it("shots", async () => {
  for (const theme of ["light","dark"] as const) {
    const page = await render(Settings, { theme });
    writeFileSync(`/tmp/shots/settings-${theme}.png`, await page.screenshot());
    await page.click(await page.getByRole("tab", { name: "Appearance" }));
    await page.clock.advance(500);
    writeFileSync(`/tmp/shots/settings-appearance-${theme}.png`, await page.screenshot());
    await page.close();
  }
  expect(1).toBe(1);
});
